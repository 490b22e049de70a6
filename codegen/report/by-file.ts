import type { Finding } from './finding.ts';
import type { Judgement, Reporter } from './reporter.ts';

/** What diagnostics without a place are told of. */
const NOWHERE = 'the schemas as a whole';

/** Findings of schemas as one judgement a file; `files` that nothing was found in are valid. */
function judgementsByFile(
  findings: readonly Finding[],
  files: readonly string[],
): readonly Judgement[] {
  const byFile = new Map<string, Finding[]>(files.map((file) => [file, []]));
  for (const finding of findings) {
    const file = finding.place?.path ?? NOWHERE;
    byFile.set(file, [...(byFile.get(file) ?? []), finding]);
  }
  return [...byFile].map(([file, found]) => ({
    kind: found.some(({ severity }) => severity === 'error') ? 'invalid' : 'valid',
    file,
    findings: found,
  }));
}

/** A whole report on schemas. */
export function reportOnSchemas(
  { begin, judgement, end }: Reporter,
  findings: readonly Finding[],
  files: readonly string[] = [],
): string {
  const judgements = judgementsByFile(findings, files);
  const invalid = judgements.filter(({ kind }) => kind === 'invalid').length;
  const totals = { valid: judgements.length - invalid, invalid, unreadable: 0 };
  return [begin(), ...judgements.map(judgement), end(totals)].join('');
}
