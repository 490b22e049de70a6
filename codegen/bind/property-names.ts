/** The properties of one complex type: elements first, then attributes; clashes settled and reported. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/source.ts';
import type { NamesTable } from './names-table.ts';
import { camelCase } from './words.ts';

export interface PropertyNames {
  /** The property for an element; the same expanded name in one type always gets the same. */
  readonly element: (key: string, local: string, coordinate: string, span: Span) => string;
  readonly attribute: (local: string, coordinate: string, span: Span) => string;
  /** A property that the binding adds to the type at `coordinate`: `value`, `content`, a group's. */
  readonly own: (name: string, coordinate: string, span: Span) => string;
}

/** On a clash an attribute gets `Attr`, further ones `2`, `3` in schema order. */
export function propertyNames(names: NamesTable, report: Report): PropertyNames {
  const taken = new Set<string>(['__proto__']);
  const elements = new Map<string, string>();
  const added = new Set<string>();

  const take = (wanted: string, fallback: string, name: string, span: Span): string => {
    const property = firstFree(taken, wanted, fallback);
    if (property !== wanted) report('binding-name-clash', span, { name, wanted, property });
    taken.add(property);
    return property;
  };

  return {
    element: (key, local, coordinate, span) => {
      const known = elements.get(key);
      if (known !== undefined) return known;
      const wanted = names.property(coordinate) ?? camelCase(local);
      const property = take(wanted, wanted, local, span);
      elements.set(key, property);
      return property;
    },
    attribute: (local, coordinate, span) => {
      const wanted = names.property(coordinate) ?? camelCase(local);
      return take(wanted, `${wanted}Attr`, `@${local}`, span);
    },
    own: (name, coordinate, span) => {
      const own = firstFree(added, name, name);
      added.add(own);
      const wanted = names.property(`${coordinate}/#${own}`) ?? own;
      return take(wanted, wanted, `#${own}`, span);
    },
  };
}

/** `wanted`, else `fallback`, else `fallback` with the first number from 2 that is free. */
export function firstFree(taken: ReadonlySet<string>, wanted: string, fallback: string): string {
  if (!taken.has(wanted)) return wanted;
  let candidate = fallback;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${fallback}${number}`;
  return candidate;
}
