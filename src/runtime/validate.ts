/** From an object to whether it is one of the format's, and why not. */
import { nameKey } from './content/name-key.ts';
import type { ElementDeclaration, FormatDescriptor } from './descriptor.ts';
import type { Issue, Result } from './issue.ts';
import { checkElement } from './object/check.ts';
import { Checker } from './object/checker.ts';
import type { Sink } from './object/sink.ts';

/** How an object is validated. */
export interface ValidateOptions {
  /** The root element that the value is of, where the format has several: `local` or `{namespace}local`. */
  readonly element?: string;
}

/**
 * Whether `value` is one that parsing some document of the format gives: with no issue, it is the
 * very same object. Codes as the table in `object/check.ts` has them. Where the format has several
 * roots and `element` names none, the first that takes the value. Never throws, whatever the value.
 */
export function validate<T>(
  format: FormatDescriptor,
  value: unknown,
  options: ValidateOptions = {},
): Result<T> {
  const { root, issues } = check(format, value, options, () => undefined);
  if (!root || issues.length > 0) return { issues };
  return {
    value: value as T,
    ...(format.roots.length > 1 && { element: nameKey(root.name) }),
  };
}

/** Whether `validate` finds no issue. */
export function is(format: FormatDescriptor, value: unknown, options?: ValidateOptions): boolean {
  return validate(format, value, options).issues === undefined;
}

/** A value checked as one root element. */
export interface Checked<S> {
  readonly root?: ElementDeclaration;
  readonly sink?: S;
  readonly issues: readonly Issue[];
}

/**
 * Checks a value as the root that is asked for, or as each in turn until one takes it; if none does,
 * the issues are those of the root that has the fewest. A sink is made for each attempt.
 */
export function check<S extends Sink | undefined>(
  format: FormatDescriptor,
  value: unknown,
  { element }: ValidateOptions,
  makeSink: () => S,
): Checked<S> {
  const { roots } = format;
  let best: Checked<S> | undefined;
  let least = Infinity;
  for (const root of roots) {
    if (element !== undefined && nameKey(root.name) !== element) continue;
    const sink = makeSink();
    const checker = new Checker(format, sink);
    checkElement(checker, root, value, []);
    let issues = checker.issues();
    if (issues.length === 0 && checker.mustReadBack) {
      issues = format.lax?.().readBack(format, root, value) ?? [];
    }
    if (issues.length === 0) return { root, sink, issues };
    const weight = isFarOff(root, value) ? Number.MAX_VALUE : issues.length;
    if (weight < least) {
      least = weight;
      best = { root, sink, issues };
    }
  }
  return best ?? { issues: [noRoot(roots)] };
}

/** An object is no scalar gone wrong: another root's issues tell more. */
function isFarOff({ type }: ElementDeclaration, value: unknown): boolean {
  const { kind } = typeof type === 'function' ? type() : type;
  return kind === 'atomic' && typeof value === 'object' && value !== null;
}

function noRoot(roots: readonly ElementDeclaration[]): Issue {
  const expected = roots.map(({ name }) => nameKey(name));
  return { code: 'cvc-elt.1.a', message: 'There is no such root element.', path: [], expected };
}
