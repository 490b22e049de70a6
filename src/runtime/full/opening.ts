/** What the elements of a complex type have in common, worked out when the first of them opens. */
import { type FlatGroup, flatGroup } from '../content/flat-group.ts';
import { type Layout, layoutOf } from '../content/layout.ts';
import type { ComplexType } from '../descriptor.ts';

/** What an element of a complex type is opened with. */
export interface Opening {
  readonly layout: Layout;
  /** The content model, if it has children and is flat. */
  readonly group: FlatGroup | undefined;
  /** Whether text may become part of the value. */
  readonly takesText: boolean;
  /** Whether a start tag without attributes leaves nothing to say. */
  readonly isPlain: boolean;
}

const openings = new WeakMap<ComplexType, Opening>();

/** The same for all elements of a type. */
export function openingOf(type: ComplexType): Opening {
  const known = openings.get(type);
  if (known) return known;
  const { content, attributes, abstract } = type;
  const opening: Opening = {
    layout: layoutOf(type),
    group: 'particle' in content ? flatGroup(content.particle) : undefined,
    takesText: content.kind === 'simple' || (content.kind === 'items' && !!content.mixed),
    isPlain: attributes.length === 0 && !abstract,
  };
  openings.set(type, opening);
  return opening;
}
