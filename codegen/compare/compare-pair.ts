/** The two schemas of formats against each other. */
import { toValueSchema as valueSchemaOfPlan } from '../bind/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { toValueSchema as valueSchemaOfJson } from '../json-schema/value.ts';
import type { Format } from '../pipeline.ts';
import type { Pair } from './judges.ts';
import { checkPair } from './pair.ts';
import type { Proof } from './prove-pair.ts';

/**
 * Reports where the XSD and the JSON Schema of each format differ: by their shapes, and by a value that
 * only one of them accepts. Differences of shape that are none of language are not reported.
 */
export async function provePairs(formats: readonly Format[], report: Report): Promise<void> {
  const pairs = formats.flatMap((format) => pairOf(format) ?? []);
  if (pairs.length === 0) return;
  const { provePair } = await import('./prove-pair.ts');
  const { LanguageComparison } = await import('./same-language.ts');
  const comparison = new LanguageComparison();
  for (const pair of pairs) {
    const proof = await provePair(pair, comparison);
    if (!proof.isSame) tell(proof, shapeFindings(pair), report);
  }
}

/** The same of one format whose shapes differ; the languages of others are not looked at. */
export async function comparePair(format: Format, report: Report): Promise<void> {
  const pair = pairOf(format);
  const findings = pair ? shapeFindings(pair) : [];
  if (!pair || findings.length === 0) return;
  const { provePair } = await import('./prove-pair.ts');
  const proof = await provePair(pair);
  if (!proof.isSame) tell(proof, findings, report);
}

function pairOf({ plan, jsonSchema }: Format): Pair | undefined {
  return plan && jsonSchema && { plan, jsonSchema };
}

/** What is to be reported where the languages turn out to differ. */
type Finding = (report: Report) => void;

function shapeFindings({ plan, jsonSchema }: Pair): readonly Finding[] {
  const findings: Finding[] = [];
  checkPair(valueSchemaOfPlan(plan), valueSchemaOfJson(jsonSchema), (...finding) => {
    findings.push((report) => report(...finding));
    return undefined;
  });
  return findings;
}

function tell(proof: Proof, findings: readonly Finding[], report: Report): void {
  for (const finding of findings) finding(report);
  proof.tell(report);
}
