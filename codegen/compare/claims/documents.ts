/** What an XSD says of documents, as claims: of elements by their declarations and types. */
import type { BindingPlan, ElementPlan } from '../../bind/plan.ts';
import {
  type ContentType,
  type ElementDeclaration,
  nameKey,
  type Term,
  type TypeKey,
  type ValueConstraint,
} from '../../wire/model.ts';
import type { NameOf } from '../equal/names.ts';
import type { Claims } from './claims.ts';
import { elementsIn, modelOf } from './content-model.ts';
import { ElementClaims } from './elements.ts';
import type { Claim, ContentModel } from './model.ts';
import { SimpleTypeClaims } from './simple-types.ts';

/** Reads the types of one XSD as they are asked for; documents with `xsi:type` are left out. */
export class DocumentClaims {
  readonly #plan: BindingPlan;
  readonly #claims: Claims;
  readonly #simple: SimpleTypeClaims;
  readonly #elements: ElementClaims;
  readonly #nameOf: NameOf;

  /** `nameOf`: tells the types of this schema from those of others, but for those that say the same. */
  constructor(plan: BindingPlan, nameOf: NameOf, claims: Claims) {
    this.#plan = plan;
    this.#nameOf = nameOf;
    this.#claims = claims;
    this.#simple = new SimpleTypeClaims(plan, nameOf, claims);
    this.#elements = new ElementClaims(plan, this.#simple, claims);
  }

  /** A document: an array of its root alone. */
  documents(): Claim {
    const roots = this.#plan.roots.map(({ name }): ContentModel => {
      return { kind: 'element', name: nameKey(name), min: 1, max: 1 };
    });
    const elements = new Map(
      this.#plan.roots.map((root: ElementPlan) => [
        nameKey(root.name),
        this.#element(root.declaration),
      ]),
    );
    return this.#elements.children({ kind: 'choice', parts: roots, min: 1, max: 1 }, elements);
  }

  #element(declaration: ElementDeclaration): Claim {
    const { type, nillable, abstract, value } = declaration;
    if (abstract) return this.#claims.never;
    const isSimple = this.#plan.types.get(type)?.kind === 'simple';
    // The same as its type is one claim with it, so that each part is told once.
    if (!isSimple && !nillable) return this.#complexElement(type, nillable, value);
    const name = `element ${this.#nameOf(type)} ${nillable} ${said(value)}`;
    return this.#claims.named(name, () => this.#declared(declaration));
  }

  #declared({ type, nillable, value }: ElementDeclaration): Claim {
    const own =
      this.#plan.types.get(type)?.kind === 'simple'
        ? this.#simpleElement(type, nillable, value)
        : this.#complexElement(type, nillable, value);
    return nillable && value.kind !== 'fixed' ? this.#claims.some([own, this.#nil(type)]) : own;
  }

  /** An empty element is what its default or fixed value says (cvc-elt.5.1). */
  #textOf(type: TypeKey, value: ValueConstraint): Claim {
    const claims = this.#claims;
    if (value.kind === 'none') return this.#simple.of(type);
    const text = this.#simple.of(type, value.kind === 'fixed' ? value.lexical : undefined);
    return claims.some([claims.values(['']), text]);
  }

  #simpleElement(key: TypeKey, nillable: boolean, value: ValueConstraint): Claim {
    const elements = this.#elements;
    const text = this.#textOf(key, value);
    const children = elements.none();
    return elements.declared([], { text, children, nil: elements.notNil(nillable) });
  }

  #complexElement(key: TypeKey, nillable: boolean, value: ValueConstraint): Claim {
    const name = `type ${this.#nameOf(key)} ${nillable} ${said(value)}`;
    return this.#claims.named(name, () => this.#complexType(key, nillable, value));
  }

  #complexType(key: TypeKey, nillable: boolean, value: ValueConstraint): Claim {
    const claims = this.#claims;
    const plan = this.#plan.types.get(key);
    if (plan?.kind !== 'complex') return claims.unclear(`the type ${key}`);
    const { abstract, content, attributes: uses } = plan.definition;
    if (abstract) return claims.never;
    const elements = this.#elements;
    const text = this.#textsAmong(content, value);
    // Where text is fixed there are no children (cvc-elt.5.2.2.1).
    const children = value.kind === 'fixed' ? elements.none() : this.#childrenAmong(content, key);
    const held = { text, children, nil: elements.notNil(nillable) };
    return content.kind === 'any' ? elements.ofAnyType(held) : elements.declared(uses, held);
  }

  #childrenAmong(content: ContentType, key: TypeKey): Claim {
    if (content.kind === 'any') return this.#anyChildren(key);
    if (!('particle' in content)) return this.#elements.none();
    const { particle } = content;
    return this.#elements.children(modelOf(particle), this.#elementsOf(particle.term, key));
  }

  /**
   * By name. Declarations of one name are of one type (cos-element-consistent), but may differ in what
   * they are nillable, default or fixed to: which of them holds is a matter of the place.
   */
  #elementsOf(term: Term, key: TypeKey): ReadonlyMap<string, Claim> {
    const claims = this.#claims;
    const declared = new Map<string, Set<Claim>>();
    for (const element of elementsIn(term)) {
      const name = nameKey(element.name);
      declared.set(name, (declared.get(name) ?? new Set()).add(this.#element(element)));
    }
    const either = (name: string, found: ReadonlySet<Claim>): Claim => {
      if (found.size < 2) return claims.some([...found]);
      const reason = `which of the declarations of ${name} holds where`;
      return claims.all([claims.some([...found]), claims.unclear(reason, this.#nameOf(key))]);
    };
    return new Map(Array.from(declared, ([name, found]) => [name, either(name, found)]));
  }

  /**
   * Empty content has no white space either (cvc-complex-type.2.1). Fixed in mixed content is the text
   * itself, which has no type (cvc-elt.5.2.2.2.1).
   */
  #textsAmong(content: ContentType, value: ValueConstraint): Claim {
    switch (content.kind) {
      case 'empty':
        return this.#claims.values(['']);
      case 'elementOnly':
        return this.#simple.blanks();
      case 'simple':
        return this.#textOf(content.type, value);
      default:
        return value.kind === 'fixed'
          ? this.#claims.values(['', value.lexical])
          : this.#simple.everyText();
    }
  }

  /**
   * Any elements (§3.4.7): those that are declared globally are as declared; of all others, only what
   * their attributes and children are declared to be.
   */
  #anyChildren(key: TypeKey): Claim {
    const claims = this.#claims;
    const declared = this.#plan.lax?.elements ?? [];
    const elements = new Map(
      declared.map(({ name, declaration }) => [nameKey(name), this.#element(declaration)]),
    );
    const others = claims.named(`undeclared ${this.#nameOf(key)}`, () =>
      this.#elements.undeclared(this.#simple.everyText(), this.#anyChildren(key)),
    );
    const fact = { of: 'array', says: 'anyChildren', elements, others } as const;
    return claims.all([claims.kinds(['array']), claims.fact(fact)]);
  }

  /** An element that is nil has attributes, and no content (cvc-elt.3.2). */
  #nil(type: TypeKey): Claim {
    const claims = this.#claims;
    const plan = this.#plan.types.get(type);
    const definition = plan?.kind === 'complex' ? plan.definition : undefined;
    if (definition?.abstract) return claims.never;
    const elements = this.#elements;
    return definition?.content.kind === 'any'
      ? elements.ofAnyType(elements.nil())
      : elements.declared(definition?.attributes ?? [], elements.nil());
  }
}

function said(value: ValueConstraint): string {
  return value.kind === 'none' ? '' : JSON.stringify([value.kind, value.lexical]);
}
