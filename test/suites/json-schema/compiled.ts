import { compileSchema, SchemaError } from '../../../codegen/index.ts';
import { formatOfGroup } from './format.ts';
import type { Group } from './suite.ts';

/** What came of a group: a verdict for each test, or the codes that its schema was refused by. */
export type Outcome =
  | { readonly verdicts: readonly boolean[] }
  | { readonly refusedBy: readonly string[] };

/** Tries a group through `compileSchema`. `validate` and `is` must say the same; else it throws. */
export async function tryCompiled(
  group: Group,
  remotes: Readonly<Record<string, string>>,
): Promise<Outcome> {
  try {
    const files = { ...remotes, 'group.json': group.schema };
    const { validate, is } = await compileSchema({ ...formatOfGroup(group, 'group.json'), files });
    return { verdicts: group.tests.map(({ data }) => oneVerdict(group, data, validate, is)) };
  } catch (error) {
    if (error instanceof SchemaError) return { refusedBy: errorCodes(error) };
    throw error;
  }
}

/** The verdict that both ways to ask give. */
export function oneVerdict(
  { file, description }: Group,
  data: unknown,
  validate: (value: unknown) => { readonly issues?: unknown },
  is: (value: unknown) => boolean,
): boolean {
  const verdict = is(data);
  if ((validate(data).issues === undefined) === verdict) return verdict;
  throw new Error(`${file}: ${description}: the two ways to check ${JSON.stringify(data)} differ`);
}

function errorCodes({ diagnostics }: SchemaError): readonly string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ code }) => code))].sort();
}
