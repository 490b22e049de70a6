/** Reading the configuration file: every mistake a diagnostic at its place. */
import { catalogue } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Report, Severity } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import { collectDiagnostics, hasErrors } from '../diagnostics/report.ts';
import { childOf, type JsonNode, type JsonObjectNode, jsonValue } from '../source/json.ts';
import { parseJson } from '../source/json-parse.ts';
import type { SourceFile, Span } from '../source/source.ts';
import { checkSetting } from './check.ts';
import type { Configuration } from './configuration.ts';
import { isOneType } from './externals.ts';
import type { PlaceOf } from './place.ts';
import { configurationSchema, FORMAT_NAME } from './schema.ts';

/** What became of a configuration file. */
export interface ReadConfiguration {
  /** Absent if there is an error among the diagnostics. */
  readonly configuration?: Configuration;
  readonly diagnostics: readonly Diagnostic[];
  readonly placeOf: PlaceOf;
}

export function readConfiguration(source: SourceFile): ReadConfiguration {
  const { report: reportSyntax, diagnostics: syntax } = collectDiagnostics();
  const tree = parseJson(source, reportSyntax);
  if (!tree) return { diagnostics: syntax, placeOf: () => undefined };
  const { report, diagnostics: mistakes } = collectDiagnostics(ownSeverities(tree));
  checkSetting(tree, configurationSchema, '', report);
  checkFormats(memberOf(tree, 'formats'), report);
  checkCodes(memberOf(tree, 'diagnostics'), report);
  checkExternals(memberOf(tree, 'externals'), report);
  const diagnostics = [...syntax, ...mistakes];
  const configuration = hasErrors(diagnostics) ? undefined : (jsonValue(tree) as Configuration);
  const found = { diagnostics, placeOf: placesIn(tree) };
  return configuration ? { ...found, configuration } : found;
}

/** Mistakes that leave a configuration usable: of all others the severity is fixed. */
const harmless = ['configuration-unknown-setting', 'configuration-unknown-code'] as const;

/** What the file itself says of the mistakes in it. */
function ownSeverities(tree: JsonNode): Partial<Record<(typeof harmless)[number], Severity>> {
  const severities = memberOf(tree, 'diagnostics');
  const own = harmless.flatMap((code) => {
    const node = severities?.members.get(code)?.value;
    return node?.kind === 'string' && isSeverity(node.value) ? [[code, node.value] as const] : [];
  });
  return Object.fromEntries(own);
}

function isSeverity(text: string): text is Severity {
  return text === 'error' || text === 'warning' || text === 'info';
}

/** What a JSON Schema can't say of formats, or not in plain words. */
function checkFormats(formats: JsonObjectNode | undefined, report: Report): void {
  const folders = new Map<string, { readonly name: string; readonly span: Span }>();
  for (const [name, { nameSpan, value }] of formats?.members ?? []) {
    if (!isFormatName(name)) report('configuration-format-name', nameSpan, { name });
    if (value.kind === 'object' && !value.members.has('xsd') && !value.members.has('jsonSchema')) {
      report('configuration-no-schema', nameSpan, { name });
    }
    const folder = name.toLowerCase();
    const other = folders.get(folder);
    if (!other) folders.set(folder, { name, span: nameSpan });
    else {
      const related = [{ message: `\`${other.name}\` stands here.`, span: other.span }];
      report('configuration-same-format', nameSpan, { name, other: other.name }, related);
    }
  }
}

/** Whether types and functions can be called after a format of this name. */
export function isFormatName(name: string): boolean {
  return new RegExp(FORMAT_NAME).test(name);
}

function checkCodes(severities: JsonObjectNode | undefined, report: Report): void {
  for (const [code, { nameSpan }] of severities?.members ?? []) {
    if (!Object.hasOwn(catalogue, code)) {
      const nearest = nearestName(code, Object.keys(catalogue));
      report('configuration-unknown-code', nameSpan, { code, ...(nearest && { nearest }) });
    } else if (code.startsWith('configuration-') && !harmless.some((known) => known === code)) {
      report('configuration-fixed-code', nameSpan, { code });
    }
  }
}

/** A name is that of one type, and can be imported. */
function checkExternals(externals: JsonObjectNode | undefined, report: Report): void {
  for (const [key, { value }] of externals?.members ?? []) {
    const name = value.kind === 'object' ? value.members.get('name')?.value : undefined;
    if (name?.kind !== 'string' || name.value === '') continue;
    const isOne = isOneType(key);
    if (isOne && isIdentifier(name.value)) continue;
    report('configuration-external-name', name.span, { key, name: name.value, isOne });
  }
}

function isIdentifier(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

function memberOf(node: JsonNode, name: string): JsonObjectNode | undefined {
  const member = node.kind === 'object' ? node.members.get(name)?.value : undefined;
  return member?.kind === 'object' ? member : undefined;
}

/** A setting's place is that of its value. */
function placesIn(tree: JsonNode): PlaceOf {
  return (...way) => {
    let node: JsonNode | undefined = tree;
    for (const step of way) node = node && childOf(node, step);
    return node?.span;
  };
}
