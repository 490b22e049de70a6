import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/**
 * What ajv accepts by the JSON Schema at `path`; references to other schemas of its folder are
 * found by file name. `strict`, so that a misspelt keyword is an error; `xml` is OpenAPI's.
 * @throws if the schema is not valid by its meta-schema.
 */
export function ajv(path: string): ValidateFunction {
  const engine = new Ajv2020({ allErrors: true, unicodeRegExp: true });
  addFormats.default(engine);
  engine.addVocabulary(['xml']);
  const folder = dirname(path);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.schema.json'))) {
    engine.addSchema(JSON.parse(readFileSync(join(folder, name), 'utf8')), name);
  }
  const validate = engine.getSchema(basename(path));
  if (!validate) throw new Error(`${path} is not there`);
  return validate;
}
