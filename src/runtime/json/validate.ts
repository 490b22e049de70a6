/** Values against JSON Schemas: the verdict, or everything that is wrong. Nothing here throws. */
import type { Issue, Result } from '../issue.ts';
import { defaultLimits, type Limits } from '../options.ts';
import { Evaluation, FoundIssues } from './evaluation.ts';
import type { JsonSchema } from './schema.ts';
import { describeValue, findJsonFault, type JsonFault } from './value.ts';

/** How a value is validated. */
export interface JsonOptions {
  /** `depth` and `issues` count here. */
  readonly limits?: Partial<Pick<Limits, 'depth' | 'issues'>>;
}

/**
 * The value itself if it is valid, or every issue: `code` is the keyword (`required`), or
 * `json-value`, `json-cycle`, `limit-depth` or `limit-issues`; `path` leads to the value at fault, of
 * a missing property to the object.
 */
export function validateJson<T = unknown>(
  schema: JsonSchema,
  value: unknown,
  options: JsonOptions = {},
): Result<T> {
  const { depth, issues: maximum } = { ...defaultLimits, ...options.limits };
  const fault = findJsonFault(value, depth);
  if (fault) return { issues: [faultIssue(fault, depth)] };
  const found = new FoundIssues();
  if (new Evaluation(found, maximum).evaluate(schema, value)) return { value: value as T };
  const issues = found.list();
  return { issues: issues.length > maximum ? cut(issues, maximum) : issues };
}

/** Whether a value is valid against a schema. */
export function isJson(schema: JsonSchema, value: unknown): boolean {
  if (findJsonFault(value, defaultLimits.depth)) return false;
  return new Evaluation(undefined, 0).evaluate(schema, value);
}

function cut(issues: readonly Issue[], maximum: number): readonly Issue[] {
  const message = `There are more than ${maximum} issues; the others are not listed.`;
  return [...issues.slice(0, maximum), { code: 'limit-issues', message, path: [] }];
}

function faultIssue({ code, path, found }: JsonFault, depth: number): Issue {
  switch (code) {
    case 'json-value':
      return { code, path, message: `Expected a JSON value, but found ${describeValue(found)}.` };
    case 'json-cycle':
      return { code, path, message: 'The value contains itself, which JSON cannot write.' };
    case 'limit-depth':
      return { code, path, message: `Arrays and objects are nested more than ${depth} deep.` };
  }
}
