/**
 * What an XSD says of documents, as claims. An element is an object: `#text`, the text of simple or
 * mixed content, else empty; `#children`, an array of elements; attributes by `@` and their names.
 * Its own name is its parent's business.
 */
import type { BindingPlan, ElementPlan } from '../../bind/plan.ts';
import {
  type AttributeUse,
  type ContentType,
  type ElementDeclaration,
  nameKey,
  type Term,
  type TypeKey,
  type ValueConstraint,
  XSI_NAMESPACE,
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
const NIL = `@{${XSI_NAMESPACE}}nil`;
/** Others that say something of the document itself (part 1 §2.6). */
const OF_THE_INSTANCE = ['type', 'schemaLocation', 'noNamespaceSchemaLocation'].map(
  (name) => `@{${XSI_NAMESPACE}}${name}`,
);
/** No schema declares so many attributes that names in other scripts would be needed to go beyond it. */
const ANY_ATTRIBUTE = '^@(?:\\{[!-z|~]+\\})?[A-Za-z_][\\-.\\w]*$';
const NO_ELEMENTS: ReadonlyMap<string, Claim> = new Map();

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
    const isSimple = this.#plan.types.get(type)?.kind === 'simple';
    // The same as its type is one claim with it, so that each part is told once.
    if (!isSimple && !nillable) return this.#complexElement(type, nillable, value);
    const said = value.kind === 'none' ? '' : JSON.stringify([value.kind, value.lexical]);
    const name = `element ${this.#nameOf(type)} ${nillable} ${said}`;
    return this.#claims.named(name, () => this.#declared(declaration));
  }

  #declared({ type, nillable, value }: ElementDeclaration): Claim {
    const own =
      this.#plan.types.get(type)?.kind === 'simple'
        ? this.#simpleElement(this.#textOf(type, value), nillable)
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

  #simpleElement(text: Claim, nillable: boolean): Claim {
    return this.#elementOf(new Map(), [], text, EMPTY, NO_ELEMENTS, nillable);
  }

  #complexElement(key: TypeKey, nillable: boolean, value: ValueConstraint): Claim {
    const said = value.kind === 'none' ? '' : JSON.stringify([value.kind, value.lexical]);
    const name = `type ${this.#nameOf(key)} ${nillable} ${said}`;
    return this.#claims.named(name, () => this.#complexType(key, nillable, value));
  }

  #complexType(key: TypeKey, nillable: boolean, value: ValueConstraint): Claim {
    const claims = this.#claims;
    const plan = this.#plan.types.get(key);
    if (plan?.kind !== 'complex') return claims.unclear(`the type ${key}`);
    const { abstract, content, attributes: uses } = plan.definition;
    if (abstract) return claims.never;
    const texts = this.#textsAmong(content, value);
    if (content.kind === 'any') {
      const children =
        value.kind === 'fixed' ? this.#children(EMPTY, NO_ELEMENTS) : this.#anyChildren(key);
      const nil = nillable ? claims.values(['false', '0']) : claims.never;
      return this.#anything(texts, children, nil);
    }
    const [attributes, required] = this.#attributes(uses);
    // Where text is fixed there are no children (cvc-elt.5.2.2.1).
    if (!('particle' in content) || value.kind === 'fixed') {
      return this.#elementOf(attributes, required, texts, EMPTY, NO_ELEMENTS, nillable);
    }
    const elements = this.#elementsOf(content.particle.term, key);
    const model = modelOf(content.particle);
    return this.#elementOf(attributes, required, texts, model, elements, nillable);
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

  /** Any elements; those that are declared globally are as declared, all others of any type again (§3.4.7). */
  #anyChildren(key: TypeKey): Claim {
    const claims = this.#claims;
    const declared = this.#plan.lax?.elements ?? [];
    const elements = new Map(
      declared.map(({ name, declaration }) => [nameKey(name), this.#element(declaration)]),
    );
    const others = this.#complexElement(key, false, { kind: 'none' });
    const fact = { of: 'array', says: 'anyChildren', elements, others } as const;
    return claims.all([claims.kinds(['array']), claims.fact(fact)]);
  }

  /** With any attributes, those that are declared globally by their types (§3.4.7); `nil`: what `xsi:nil` is. */
  #anything(text: Claim, children: Claim, nil: Claim): Claim {
    const claims = this.#claims;
    const [attributes] = this.#attributes(this.#plan.lax?.attributes.map(({ use }) => use) ?? []);
    const properties = new Map([
      ...attributes,
      ...OF_THE_INSTANCE.map((name) => [name, claims.never] as const),
      [TEXT, text] as const,
      [CHILDREN, children] as const,
      [NIL, nil] as const,
    ]);
    const names = ecmascriptPattern(ANY_ATTRIBUTE, claims);
    const required = new Set([TEXT, CHILDREN, ...(isTrue(nil) ? [NIL] : [])]);
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
    const [text, nil] = [claims.values(['']), claims.values(['true', '1'])];
    const children = this.#children(EMPTY, NO_ELEMENTS);
    if (definition?.content.kind === 'any') return this.#anything(text, children, nil);
    const [attributes, required] = this.#attributes(definition?.attributes ?? []);
    const properties = new Map([
      ...attributes,
      [TEXT, text] as const,
      [CHILDREN, children] as const,
      [NIL, nil] as const,
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
function isTrue(nil: Claim): boolean {
  return nil.kind === 'values' && nil.values.has('"true"');
}
