/** A content model as a tree in which every occurrence of an element has a place of its own. */
import { type ElementDeclaration, nameKey, type Particle } from '../wire/model.ts';

/** An element of a content model, at one place of the tree that the model is. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly declaration: ElementDeclaration;
  readonly name: string;
  readonly minOccurs: number;
  readonly maxOccurs: number;
}

/** A model group at one place of the tree; a group that is referred to twice is there twice. */
export interface Branch {
  readonly kind: 'sequence' | 'choice' | 'all';
  readonly children: readonly Tree[];
  readonly minOccurs: number;
  readonly maxOccurs: number;
}

export type Tree = Leaf | Branch;

/**
 * The tree of a particle; `leaves` gets its elements in order. Recursion is bounded by the depth that content models are allowed.
 */
export function toTree({ term, minOccurs, maxOccurs }: Particle, leaves: Leaf[]): Tree {
  const max = maxOccurs === 'unbounded' ? Number.POSITIVE_INFINITY : maxOccurs;
  if (term.kind === 'group') {
    const children = term.particles.map((particle) => toTree(particle, leaves));
    return { kind: term.compositor, children, minOccurs, maxOccurs: max };
  }
  const leaf: Leaf = {
    kind: 'leaf',
    declaration: term,
    name: nameKey(term.name),
    minOccurs,
    maxOccurs: max,
  };
  leaves.push(leaf);
  return leaf;
}
