import { catalogue, type DiagnosticCode, stages } from '../diagnostics/catalogue.ts';
import type { CatalogueEntry, Example } from '../diagnostics/entry.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import type { Paint } from '../report/paint.ts';
import { keywordExamples } from '../report/rule-examples/keywords.ts';
import { ruleExamples } from '../report/rule-examples/rule-examples.ts';
import { ruleCodes, ruleOf } from '../report/rules.ts';
import { visible } from '../report/width.ts';
import { UsageFailure } from './failure.ts';
import { exitCode, type Terminal } from './terminal.ts';

/** `postwright explain`: what a code means and how to mend it; without a code, every code. */
export function explainCommand(code: string | undefined, { out, paint }: Terminal): number {
  if (code === undefined) out(list(paint));
  else if (Object.hasOwn(catalogue, code)) {
    out(explainDiagnostic(code, catalogue[code as keyof typeof catalogue], paint));
  } else out(explainRule(code, paint));
  return exitCode.ok;
}

/** Every code below what it is about, in the order in which they can come. */
function list(paint: Paint): string {
  const section = (about: string, lines: readonly string[]): readonly string[] => [
    paint.place(about),
    ...lines.map((line) => `  ${line}`),
    '',
  ];
  const severityOf = (code: string): string => catalogue[code as DiagnosticCode].severity;
  return [
    ...stages.flatMap(([about, codes]) =>
      section(
        `Of ${about}`,
        [...codes].sort().map((code) => `${severityOf(code).padEnd(7)} ${code}`),
      ),
    ),
    ...section('Of documents and values', ruleCodes()),
    ...section('Of values, by keywords of JSON Schema', Object.keys(keywordExamples)),
  ].join('\n');
}

function explainDiagnostic(
  code: string,
  { severity, mend, reference, example }: Pick<CatalogueEntry<never>, ShownField>,
  paint: Paint,
): string {
  const name = severity === 'error' ? paint.error(severity) : paint.warning(severity);
  return [
    `${paint.place(code)} ${name} ${paint.dim('in a schema or a configuration')}`,
    `  ${paint.dim('rule:')} ${reference}`,
    `  ${paint.dim('help:')} ${mend}`,
    '',
    ...exampleLines(example.files, paint),
    '',
  ].join('\n');
}

type ShownField = 'severity' | 'mend' | 'reference' | 'example';

/** Examples that go on for longer show a limit, not how to write. */
const MOST = { files: 3, lines: 40, columns: 200 } as const;

function exampleLines(files: Example['files'], paint: Paint): readonly string[] {
  const shown = Object.entries(files).slice(0, MOST.files);
  const more = Object.keys(files).length - shown.length;
  return [
    ...shown.flatMap(([path, text], index) => [
      `${index === 0 ? 'For example,' : 'and'} ${paint.place(path)}:`,
      ...shorten(text.trimEnd().split('\n')).map((line) => `  ${line}`),
    ]),
    ...(more > 0 ? [`And ${more} more files.`] : []),
  ];
}

function shorten(lines: readonly string[]): readonly string[] {
  const cut = lines.slice(0, MOST.lines).map((line) => {
    const text = visible(line);
    return text.length > MOST.columns ? `${text.slice(0, MOST.columns)}…` : text;
  });
  return lines.length > MOST.lines ? [...cut, '…'] : cut;
}

function explainRule(code: string, paint: Paint): string {
  const rule = ruleOf(code);
  if (!rule) throw unknownCode(code);
  return [
    `${paint.place(code)} ${paint.error('error')} ${paint.dim('in a document or a value')}`,
    `  ${paint.dim('rule:')} ${rule.reference}: ${rule.rule}`,
    '',
    ...ruleExampleLines(code, paint),
  ].join('\n');
}

function ruleExampleLines(code: string, paint: Paint): readonly string[] {
  const example = Object.hasOwn(ruleExamples, code) ? ruleExamples[code] : undefined;
  if (!example) return [];
  if (example.kind === 'note') return [example.text, ''];
  const command = `$ postwright validate ${example.args.join(' ')}`;
  return [...exampleLines(example.files, paint), '', paint.dim(command), ''];
}

function unknownCode(code: string): UsageFailure {
  const known = [...Object.keys(catalogue), ...ruleCodes(), ...Object.keys(keywordExamples)];
  const nearest = nearestName(code, known);
  const meant = nearest === undefined ? '' : ` (did you mean ${nearest}?)`;
  return new UsageFailure(
    `there is no code ${code}${meant}; \`postwright explain\` lists them all`,
  );
}
