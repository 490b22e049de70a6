/** Reading the configuration file: every mistake a diagnostic at its place. */
import { catalogue } from '../diagnostics/catalogue.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { type JsonNode, nodeAt } from '../source/json.ts';
import { parseJson } from '../source/json-parse.ts';
import type { SourceFile } from '../source/source.ts';
import type { Configuration } from './configuration.ts';
import { configurationSchema } from './schema.ts';

/** The configuration in `source`; `undefined` if it is not one. */
export async function readConfiguration(
  source: SourceFile,
  report: Report,
): Promise<Configuration | undefined> {
  const tree = parseJson(source, report);
  if (!tree) return undefined;
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(configurationSchema);
  const value: unknown = JSON.parse(source.text);
  if (validate(value)) {
    reportUnknownCodes(value as Configuration, tree, report);
    return value as Configuration;
  }
  for (const { instancePath, keyword, message, params } of validate.errors ?? []) {
    // The parts of anyOf and propertyNames say it more plainly than the keywords themselves.
    if (keyword === 'anyOf' || keyword === 'propertyNames') continue;
    const unknown: unknown = params['additionalProperty'];
    const place = typeof unknown === 'string' ? `${instancePath}/${unknown}` : instancePath;
    const problem =
      typeof unknown === 'string' ? `\`${unknown}\` is not a setting` : (message ?? keyword);
    report('configuration-invalid', nodeAt(tree, stepsOf(place)).span, {
      place: place || '/',
      problem,
    });
  }
  return undefined;
}

function reportUnknownCodes(configuration: Configuration, tree: JsonNode, report: Report): void {
  for (const code of Object.keys(configuration.diagnostics ?? {})) {
    if (Object.hasOwn(catalogue, code)) continue;
    report('configuration-unknown-code', nodeAt(tree, ['diagnostics', code]).span, { code });
  }
}

/** The steps of a JSON Pointer (RFC 6901 §3). */
function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
