import { nearestName } from '../config/nearest.ts';
import { catalogue } from '../diagnostics/catalogue.ts';
import type { CatalogueEntry, Example } from '../diagnostics/entry.ts';
import type { Paint } from '../report/paint.ts';
import { ruleCodes, ruleOf } from '../report/rules.ts';
import { visible } from '../report/width.ts';
import { CommandFailure } from './failure.ts';
import { exitCode, type Terminal } from './terminal.ts';

/** `postwright explain`: what a code means and how to mend it; without a code, every code. */
export function explainCommand(code: string | undefined, { out, paint }: Terminal): number {
  if (code === undefined) out(list(paint));
  else if (Object.hasOwn(catalogue, code)) {
    out(explainDiagnostic(code, catalogue[code as keyof typeof catalogue], paint));
  } else out(explainRule(code, paint));
  return exitCode.ok;
}

function list(paint: Paint): string {
  const diagnostics = Object.entries(catalogue).map(
    ([code, { severity }]) => `  ${severity.padEnd(7)} ${code}`,
  );
  const rules = ruleCodes().map((code) => `  ${code}`);
  return [
    paint.place('Of schemas and configurations'),
    ...diagnostics.sort(),
    '',
    paint.place('Of documents and values'),
    ...rules,
    '',
    'Values that only a JSON Schema describes: the keyword is the code.',
    '',
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
    ...exampleLines(example, paint),
    '',
  ].join('\n');
}

type ShownField = 'severity' | 'mend' | 'reference' | 'example';

/** Examples that go on for longer show a limit, not how to write. */
const MOST = { files: 3, lines: 40, columns: 200 } as const;

function exampleLines({ files }: Example, paint: Paint): readonly string[] {
  const shown = Object.entries(files).slice(0, MOST.files);
  const more = Object.keys(files).length - shown.length;
  return [
    ...shown.flatMap(([path, text]) => [
      `For example, ${paint.place(path)}:`,
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
  ].join('\n');
}

function unknownCode(code: string): CommandFailure {
  const nearest = nearestName(code, [...Object.keys(catalogue), ...ruleCodes()]);
  const meant = nearest === undefined ? '' : ` (did you mean ${nearest}?)`;
  return new CommandFailure(
    `there is no code ${code}${meant}; \`postwright explain\` lists them all`,
  );
}
