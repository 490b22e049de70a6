/** Reading the configuration file: every mistake a diagnostic at its place. */
import { catalogue } from '../diagnostics/catalogue.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { collectDiagnostics, hasErrors } from '../diagnostics/report.ts';
import { type JsonNode, type JsonObjectNode, jsonValue } from '../source/json.ts';
import { parseJson } from '../source/json-parse.ts';
import type { SourceFile, Span } from '../source/source.ts';
import { checkSetting } from './check.ts';
import type { Configuration } from './configuration.ts';
import { nearestName } from './nearest.ts';
import { configurationSchema } from './schema.ts';

/** The configuration in `source`; `undefined` if it is not one, which then has been reported. */
export function readConfiguration(source: SourceFile, report: Report): Configuration | undefined {
  const { report: keep, diagnostics } = collectDiagnostics();
  const both: Report = (code, span, ...rest) => {
    keep(code, span, ...rest);
    report(code, span, ...rest);
  };
  const tree = parseJson(source, both);
  if (!tree) return undefined;
  checkSetting(tree, configurationSchema, '', both);
  checkFormats(memberOf(tree, 'formats'), both);
  checkCodes(memberOf(tree, 'diagnostics'), both);
  return hasErrors(diagnostics) ? undefined : (jsonValue(tree) as Configuration);
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
  // `shared` is the folder of what several formats use.
  return /^[A-Z][A-Za-z0-9]*$/.test(name) && name !== 'Shared';
}

function checkCodes(severities: JsonObjectNode | undefined, report: Report): void {
  for (const [code, { nameSpan }] of severities?.members ?? []) {
    if (Object.hasOwn(catalogue, code)) continue;
    const nearest = nearestName(code, Object.keys(catalogue));
    report('configuration-unknown-code', nameSpan, { code, ...(nearest && { nearest }) });
  }
}

function memberOf(node: JsonNode, name: string): JsonObjectNode | undefined {
  const member = node.kind === 'object' ? node.members.get(name)?.value : undefined;
  return member?.kind === 'object' ? member : undefined;
}
