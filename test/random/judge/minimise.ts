/** A finding with the smallest schema, document and value that still show it. */
import { Budget, reduceSchema, reduceTree, reduceValue } from '../reduce.ts';
import { sourceOf, type XmlNode } from '../tree.ts';
import type { SchemaTrees } from '../xsd/schema.ts';
import { type ExamineOptions, examine } from './examine.ts';
import type { Finding } from './finding.ts';
import { compileTrees } from './subject.ts';

/** Asks again and again, for so many seconds at most. */
export async function minimise(
  finding: Finding,
  options: Pick<ExamineOptions, 'xerces'>,
  seconds = 30,
): Promise<Finding> {
  const types = finding.kind === 'types';
  const emit = types || finding.kind === 'lanes' || finding.kind === 'crash';
  const budget = new Budget(600, seconds);
  const again = async (
    trees: SchemaTrees,
    document: XmlNode | undefined,
    value: Finding['value'],
  ) => {
    const subject = await compileTrees(trees);
    const documents = document ? [document] : [];
    const values = value ? [value.value] : [];
    const found = await examine([{ subject, documents, values }], { ...options, emit, types });
    return found.find(({ signature }) => signature === finding.signature);
  };
  let best = finding;
  const { trees: whole } = finding.subject;
  if (!whole) return finding;
  const fails = async (...given: Parameters<typeof again>): Promise<boolean> => {
    const found = await again(...given).catch(() => undefined);
    if (found) best = found;
    return found !== undefined;
  };
  let { value } = finding;
  let document = typeof finding.document === 'string' ? undefined : finding.document;
  if (document) document = await reduceTree(document, (one) => fails(whole, one, value), budget);
  const trees = await reduceSchema(whole, (one) => fails(one, document, value), budget);
  if (document) document = await reduceTree(document, (one) => fails(trees, one, value), budget);
  if (value)
    value = {
      value: await reduceValue(
        value.value,
        (one) => fails(trees, document, { value: one }),
        budget,
      ),
    };
  return best;
}

/** A finding as text: what, where, and the schema and document to try it with. */
export function describeFinding(finding: Finding): string {
  const { signature, detail, subject, document, value } = finding;
  const files = [...subject.set.files].map(([path, text]) => `--- ${path}\n${text}`);
  return [
    `### ${signature}`,
    detail,
    ...files,
    ...(document ? [`--- document\n${sourceOf(document)}`] : []),
    ...(value ? [`--- value\n${JSON.stringify(value.value)}`] : []),
  ].join('\n');
}
