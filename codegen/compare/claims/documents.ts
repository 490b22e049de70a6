/**
 * What an XSD says of documents, as claims. An element is an object: `#text`, the text of simple or
 * mixed content, else empty; `#children`, an array of elements; attributes by `@` and their names.
 * Its own name is its parent's business.
 */
import type { BindingPlan, ElementPlan } from '../../bind/plan.ts';
import {
  type AttributeUse,
  type ComplexTypeDefinition,
  type ElementDeclaration,
  nameKey,
  type TypeKey,
} from '../../wire/model.ts';
import type { NameOf } from '../equal/names.ts';
import type { Claims } from './claims.ts';
import { EMPTY, elementsIn, modelOf } from './content-model.ts';
import type { Claim, ContentModel } from './model.ts';
import { ecmascriptPattern } from './patterns.ts';
import { SimpleTypeClaims } from './simple-types.ts';

/** The property of an element that holds its text. */
export const TEXT = '#text';
/** The property of an element that holds its child elements, in document order. */
export const CHILDREN = '#children';
/** What a child is called, in a value that was found. */
export const NAME = '#name';
const NIL = '@{http://www.w3.org/2001/XMLSchema-instance}nil';

/** Reads the types of one XSD as they are asked for; documents with `xsi:type` are left out. */
export class DocumentClaims {
  readonly #plan: BindingPlan;
  readonly #claims: Claims;
  readonly #simple: SimpleTypeClaims;
  readonly #nameOf: NameOf;

  /** `nameOf`: tells the types of this schema from those of others, but for those that say the same. */
  constructor(plan: BindingPlan, nameOf: NameOf, claims: Claims) {
    this.#plan = plan;
    this.#nameOf = nameOf;
    this.#claims = claims;
    this.#simple = new SimpleTypeClaims(plan, nameOf, claims);
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
    return this.#children({ kind: 'choice', parts: roots, min: 1, max: 1 }, elements);
  }

  #children(model: ContentModel, elements: ReadonlyMap<string, Claim>): Claim {
    const claims = this.#claims;
    const fact = { of: 'array', says: 'children', model, elements } as const;
    return claims.all([claims.kinds(['array']), claims.fact(fact)]);
  }

  #element(declaration: ElementDeclaration): Claim {
    const { type, nillable, abstract, value } = declaration;
    if (abstract) return this.#claims.never;
    const said = value.kind === 'none' ? '' : JSON.stringify([value.kind, value.lexical]);
    const name = `element ${this.#nameOf(type)} ${nillable} ${said}`;
    return this.#claims.named(name, () => this.#declared(declaration));
  }

  #declared({ type, nillable, value }: ElementDeclaration): Claim {
    const claims = this.#claims;
    const plan = this.#plan.types.get(type);
    const fixed = value.kind === 'fixed' ? value.lexical : undefined;
    const own =
      plan?.kind === 'simple'
        ? this.#simpleElement(this.#textOf(type, value), nillable)
        : this.#complexElement(type, nillable);
    const isConstrained = value.kind !== 'none' && plan?.kind === 'complex';
    const constrained = isConstrained
      ? claims.all([own, this.#constrained(plan.definition, value)])
      : own;
    return nillable && fixed === undefined
      ? claims.some([constrained, this.#nil(type)])
      : constrained;
  }

  /** An empty element is what its default or fixed value says (cvc-elt.5.1). */
  #textOf(type: TypeKey, value: ElementDeclaration['value']): Claim {
    const claims = this.#claims;
    if (value.kind === 'none') return this.#simple.of(type);
    const text = this.#simple.of(type, value.kind === 'fixed' ? value.lexical : undefined);
    return claims.some([claims.values(['']), text]);
  }

  #constrained(definition: ComplexTypeDefinition, value: ElementDeclaration['value']): Claim {
    const { content } = definition;
    if (content.kind !== 'simple' || value.kind !== 'fixed') return this.#claims.any;
    return this.#record(new Map([[TEXT, this.#textOf(content.type, value)]]), this.#claims.any, []);
  }

  #simpleElement(text: Claim, nillable: boolean): Claim {
    return this.#elementOf(new Map(), [], text, EMPTY, new Map(), nillable);
  }

  #complexElement(key: TypeKey, nillable: boolean): Claim {
    const name = `type ${this.#nameOf(key)} ${nillable}`;
    return this.#claims.named(name, () => this.#complexType(key, nillable));
  }

  #complexType(key: TypeKey, nillable: boolean): Claim {
    const claims = this.#claims;
    const plan = this.#plan.types.get(key);
    if (plan?.kind !== 'complex') return claims.unclear(`the type ${key}`);
    const { definition } = plan;
    if (definition.abstract) return claims.never;
    const { content } = definition;
    if (content.kind === 'any') {
      const parts = new Map([
        [TEXT, this.#simple.everyText()] as const,
        [CHILDREN, claims.kinds(['array'])] as const,
        ...(nillable ? [[NIL, claims.values(['false', '0'])] as const] : []),
      ]);
      return this.#anything(parts);
    }
    const [attributes, required] = this.#attributes(definition.attributes);
    const none = claims.values(['']);
    switch (content.kind) {
      case 'empty':
        return this.#elementOf(attributes, required, none, EMPTY, new Map(), nillable);
      case 'simple': {
        const text = this.#simple.of(content.type);
        return this.#elementOf(attributes, required, text, EMPTY, new Map(), nillable);
      }
      default: {
        const elements = new Map<string, Claim>();
        for (const element of elementsIn(content.particle.term)) {
          const name = nameKey(element.name);
          if (!elements.has(name)) elements.set(name, this.#element(element));
        }
        const model = modelOf(content.particle);
        const text = content.kind === 'mixed' ? this.#simple.everyText() : none;
        return this.#elementOf(attributes, required, text, model, elements, nillable);
      }
    }
  }

  /**
   * With any attributes, those that are declared globally by their types (§3.4.7). What is declared of
   * elements within is no matter of this one: each of them may be a root as well.
   */
  #anything(parts: ReadonlyMap<string, Claim>): Claim {
    const claims = this.#claims;
    const uses = this.#plan.lax?.attributes.map(({ use }) => use) ?? [];
    const [attributes] = this.#attributes(uses);
    const properties = new Map([...attributes, ...parts]);
    const names = ecmascriptPattern('^@[a-z]+$', claims);
    const required = new Set([TEXT, CHILDREN, ...(isNil(parts) ? [NIL] : [])]);
    const patterns = [{ names, claim: this.#simple.everyText() }];
    const fact = { properties, patterns, others: claims.never, required };
    return claims.all([
      claims.kinds(['object']),
      claims.fact({ of: 'object', says: 'record', ...fact }),
    ]);
  }

  #attributes(uses: readonly AttributeUse[]): readonly [Map<string, Claim>, readonly string[]] {
    const claims = this.#claims;
    const properties = new Map<string, Claim>();
    const required: string[] = [];
    for (const { declaration, use, value } of uses) {
      const name = `@${nameKey(declaration.name)}`;
      const fixed = value.kind === 'fixed' ? value.lexical : undefined;
      const text = this.#simple.of(declaration.type, fixed);
      properties.set(name, claims.all([claims.kinds(['string']), text]));
      if (use === 'required') required.push(name);
    }
    return [properties, required];
  }

  #elementOf(
    attributes: ReadonlyMap<string, Claim>,
    required: readonly string[],
    text: Claim,
    model: ContentModel,
    elements: ReadonlyMap<string, Claim>,
    nillable: boolean,
  ): Claim {
    const claims = this.#claims;
    const properties = new Map([
      ...attributes,
      [TEXT, claims.all([claims.kinds(['string']), text])] as const,
      [CHILDREN, this.#children(model, elements)] as const,
    ]);
    if (nillable) properties.set(NIL, claims.values(['false', '0']));
    return this.#record(properties, claims.never, [...required, TEXT, CHILDREN]);
  }

  /** An element that is nil has attributes, and no content (cvc-elt.3.2). */
  #nil(type: TypeKey): Claim {
    const claims = this.#claims;
    const plan = this.#plan.types.get(type);
    const definition = plan?.kind === 'complex' ? plan.definition : undefined;
    if (definition?.abstract) return claims.never;
    if (definition?.content.kind === 'any') {
      const empty = new Map([
        [TEXT, claims.values([''])] as const,
        [CHILDREN, this.#children(EMPTY, new Map())] as const,
        [NIL, claims.values(['true', '1'])] as const,
      ]);
      return this.#anything(empty);
    }
    const [attributes, required] = this.#attributes(definition?.attributes ?? []);
    const properties = new Map([
      ...attributes,
      [TEXT, claims.values([''])] as const,
      [CHILDREN, this.#children(EMPTY, new Map())] as const,
      [NIL, claims.values(['true', '1'])] as const,
    ]);
    return this.#record(properties, claims.never, [...required, TEXT, CHILDREN, NIL]);
  }

  #record(
    properties: ReadonlyMap<string, Claim>,
    others: Claim,
    required: readonly string[],
  ): Claim {
    const claims = this.#claims;
    const fact = { patterns: [], properties, others, required: new Set(required) };
    return claims.all([
      claims.kinds(['object']),
      claims.fact({ of: 'object', says: 'record', ...fact }),
    ]);
  }
}

/** Whether an element must say that it is nil. */
function isNil(properties: ReadonlyMap<string, Claim>): boolean {
  const claim = properties.get(NIL);
  return claim?.kind === 'values' && claim.values.has('"true"');
}
