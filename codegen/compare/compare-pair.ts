/** The two schemas of a format against each other. */
import { toValueSchema as valueSchemaOfPlan } from '../bind/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { toValueSchema as valueSchemaOfJson } from '../json-schema/value.ts';
import type { Format } from '../pipeline.ts';
import { checkPair } from './pair.ts';

/**
 * Reports where the XSD and the JSON Schema of a format differ: by their shapes, and by a value that
 * only one of them accepts. Differences of shape that are none of language are not reported.
 * `always`: the proof is wanted even where the shapes are the same.
 */
export async function comparePair(
  { plan, jsonSchema }: Format,
  report: Report,
  always: boolean,
): Promise<void> {
  if (!plan || !jsonSchema) return;
  const findings: (() => void)[] = [];
  const check = (): void =>
    checkPair(valueSchemaOfPlan(plan), valueSchemaOfJson(jsonSchema), (...finding) => {
      findings.push(() => report(...finding));
    });
  if (!always) check();
  if (findings.length === 0 && !always) return;
  const { provePair } = await import('./prove-pair.ts');
  const proof = await provePair({ plan, jsonSchema });
  if (proof.isSame) return;
  if (always) check();
  for (const tell of findings) tell();
  proof.tell(report);
}
