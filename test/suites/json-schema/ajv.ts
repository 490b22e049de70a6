import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { formatOfGroup } from './format.ts';
import { DIALECTS, type Group, type SuiteDialect } from './suite.ts';

const COMPILERS = { '2020-12': Ajv2020, '2019-09': Ajv2019, 'draft-07': Ajv } as const;

/** How many tests of a group ajv judges rightly, for comparison: 0 if it can't compile the schema. */
export function countRightOfAjv(group: Group, remotes: Readonly<Record<string, string>>): number {
  const validate = compile(group, remotes);
  if (!validate) return 0;
  return group.tests.filter(({ data, valid }) => verdictOf(validate, data) === valid).length;
}

function compile(group: Group, remotes: Readonly<Record<string, string>>) {
  const { formatKeyword } = formatOfGroup(group, '');
  const validateFormats = formatKeyword === 'assert';
  const options = { strict: false, logger: false, unicodeRegExp: true, validateFormats } as const;
  const ajv = new COMPILERS[group.dialect](options);
  ajvFormats.default(ajv);
  try {
    for (const [url, text] of Object.entries(remotes)) {
      if (isOfDialect(url, group.dialect)) ajv.addSchema(JSON.parse(text), url);
    }
    return ajv.compile(JSON.parse(group.schema));
  } catch {
    return undefined;
  }
}

/** Served to the groups of one dialect, or to all. */
function isOfDialect(url: string, dialect: SuiteDialect): boolean {
  const [folder = ''] = url.slice('http://localhost:1234/'.length).split('/');
  return folder === DIALECTS[dialect] || !/^(draft\d|v1)/.test(folder);
}

function verdictOf(validate: ValidateFunction, data: unknown): boolean | undefined {
  try {
    return validate(data);
  } catch {
    return undefined;
  }
}
