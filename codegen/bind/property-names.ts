/** The properties of one complex type: elements first, then attributes; clashes settled and reported. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/source.ts';
import type { NamesTable } from './names-table.ts';
import { TakenNames } from './taken-names.ts';
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
  const taken = new TakenNames(['__proto__']);
  const elements = new Map<string, string>();
  const added = new TakenNames();

  const take = (wanted: string, fallback: string, name: string, span: Span): string => {
    const property = taken.take(wanted, fallback);
    if (property !== wanted) report('binding-name-clash', span, { name, wanted, property });
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
      const own = added.take(name);
      const wanted = names.property(`${coordinate}/#${own}`) ?? own;
      return take(wanted, wanted, `#${own}`, span);
    },
  };
}
