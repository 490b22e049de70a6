/** Elements and attributes of documents that were found, by their names. */
import type { BindingPlan } from '../bind/plan.ts';
import { CHILDREN, NAME } from '../compare/claims/elements.ts';
import type { ValuePath } from '../compare/places.ts';
import type { Span } from '../source/source.ts';
import { type ElementDeclaration, nameKey, type Term } from '../wire/model.ts';

/** From the root on: `['ORDER', 'LINE', '@sku']`. */
export function elementNames(document: unknown, path: ValuePath): readonly string[] {
  const names: string[] = [];
  let at: unknown = document;
  for (const step of path) {
    at = memberOf(at, step);
    if (typeof step === 'number') names.push(String(memberOf(at, NAME)));
    else if (step.startsWith('@')) names.push(step);
  }
  return names;
}

/** The children at the end of a path that `knows` has nothing of; else the element around them. */
export function unknownChild(
  document: unknown,
  path: ValuePath,
  knows: (names: readonly string[]) => boolean,
): readonly string[] {
  const names = elementNames(document, path);
  if (path.at(-1) !== CHILDREN) return names;
  const children = path.reduce(memberOf, document);
  for (const child of Array.isArray(children) ? children : []) {
    const own = [...names, String(memberOf(child, NAME))];
    if (!knows(own)) return own;
  }
  return names;
}

function memberOf(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string | number, unknown>>)[step]
    : undefined;
}

/** Whether the schema declares an element or attribute at the end of such names. */
export function isDeclared(plan: BindingPlan, names: readonly string[]): boolean {
  return placeOfElement(plan, names) !== placeOfElement(plan, names.slice(0, -1));
}

/** Where the innermost of them is declared that the schema knows. */
export function placeOfElement(plan: BindingPlan, names: readonly string[]): Span | undefined {
  const [root, ...rest] = names;
  if (root === undefined) return undefined;
  const declared = plan.roots.find(({ name }) => nameKey(name) === root)?.declaration;
  let declaration: ElementDeclaration | undefined = declared ?? plan.roots[0]?.declaration;
  let place = declaration?.span;
  for (const name of rest) {
    const type = declaration && plan.types.get(declaration.type);
    if (type?.kind !== 'complex') return place;
    const { attributes, content } = type.definition;
    if (name.startsWith('@')) {
      const use = attributes.find((each) => `@${nameKey(each.declaration.name)}` === name);
      return use?.declaration.span ?? place;
    }
    const isElements = content.kind === 'elementOnly' || content.kind === 'mixed';
    declaration = isElements ? elementIn(content.particle.term, name) : undefined;
    if (!declaration) return place;
    place = declaration.span;
  }
  return place;
}

function elementIn(term: Term, name: string): ElementDeclaration | undefined {
  if (term.kind === 'element') return nameKey(term.name) === name ? term : undefined;
  for (const particle of term.particles) {
    const found = elementIn(particle.term, name);
    if (found) return found;
  }
  return undefined;
}
