/**
 * Elements as objects: `#text`, the text of simple or mixed content, else empty; `#children`, an array
 * of elements; attributes by `@` and their names. An element's own name is its parent's business.
 */
import type { BindingPlan } from '../../bind/plan.ts';
import { builtinLanguage } from '../../convert/to-json-schema/language.ts';
import { lexicalSpace } from '../../convert/to-json-schema/lexical.ts';
import { type AttributeUse, nameKey, XSI_NAMESPACE } from '../../wire/model.ts';
import type { Claims } from './claims.ts';
import { EMPTY } from './content-model.ts';
import type { Claim, ContentModel } from './model.ts';
import { languageClaim } from './patterns.ts';
import type { SimpleTypeClaims } from './simple-types.ts';

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

/** What an element has beside attributes that are declared. */
export interface ElementContent {
  readonly text: Claim;
  readonly children: Claim;
  /** What `xsi:nil` says; `never`: it is not there. */
  readonly nil: Claim;
  /** Whether it must be there: the element is nil. */
  readonly isNil?: true;
}

/** What elements are, made of what their parts are. */
export class ElementClaims {
  readonly #plan: BindingPlan;
  readonly #simple: SimpleTypeClaims;
  readonly #claims: Claims;

  constructor(plan: BindingPlan, simple: SimpleTypeClaims, claims: Claims) {
    this.#plan = plan;
    this.#simple = simple;
    this.#claims = claims;
  }

  /** Children in the order of a model, each by its name. */
  children(model: ContentModel, elements: ReadonlyMap<string, Claim>): Claim {
    const claims = this.#claims;
    const fact = { of: 'array', says: 'children', model, elements } as const;
    return claims.all([claims.kinds(['array']), claims.fact(fact)]);
  }

  /** No children. */
  none(): Claim {
    return this.children(EMPTY, new Map());
  }

  /** What `xsi:nil` says of an element with content: nothing, where it may not be nil (cvc-elt.3.1). */
  notNil(nillable: boolean): Claim {
    return nillable ? this.#claims.values(['false', '0']) : this.#claims.never;
  }

  /** What an element that is nil has: no content (cvc-elt.3.2.1). */
  nil(): ElementContent {
    const claims = this.#claims;
    const nil = claims.values(['true', '1']);
    return { text: claims.values(['']), children: this.none(), nil, isNil: true };
  }

  /** An element that no schema declares may say what it likes of being nil: that is about declarations. */
  undeclared(text: Claim, children: Claim): Claim {
    const nil = this.#claims.values(['true', 'false', '1', '0']);
    return this.ofAnyType({ text, children, nil });
  }

  /** With these attributes and no others. */
  declared(uses: readonly AttributeUse[], content: ElementContent): Claim {
    const properties = new Map([...this.#attributes(uses), ...this.#contentOf(content)]);
    if (content.nil === this.#claims.never) properties.delete(NIL);
    const required = uses.filter(({ use }) => use === 'required').map(propertyOf);
    return this.#record(properties, [], [...required, ...requiredOf(content)]);
  }

  /** With any attributes, those that are declared globally by their types (§3.4.7). */
  ofAnyType(content: ElementContent): Claim {
    const { never } = this.#claims;
    const uses = this.#plan.lax?.attributes.map(({ use }) => use) ?? [];
    const properties = new Map([
      ...this.#attributes(uses),
      ...OF_THE_INSTANCE.map((name) => [name, never] as const),
      ...this.#contentOf(content),
    ]);
    const local = lexicalSpace('NCName')?.join('') ?? '';
    const language = builtinLanguage(`@(?:\\{[^{}]+\\})?${local}`);
    const names = languageClaim(language, 'preserve', this.#claims);
    const patterns = [{ names, claim: this.#simple.everyText() }];
    return this.#record(properties, patterns, requiredOf(content));
  }

  #attributes(uses: readonly AttributeUse[]): ReadonlyMap<string, Claim> {
    const claims = this.#claims;
    return new Map(
      uses.map((use) => {
        const { declaration, value } = use;
        const fixed = value.kind === 'fixed' ? value.lexical : undefined;
        const text = this.#simple.of(declaration.type, fixed);
        return [propertyOf(use), claims.all([claims.kinds(['string']), text])];
      }),
    );
  }

  #contentOf({ text, children, nil }: ElementContent): readonly (readonly [string, Claim])[] {
    const claims = this.#claims;
    return [
      [TEXT, claims.all([claims.kinds(['string']), text])],
      [CHILDREN, children],
      [NIL, nil],
    ];
  }

  #record(
    properties: ReadonlyMap<string, Claim>,
    patterns: readonly { readonly names: Claim; readonly claim: Claim }[],
    required: readonly string[],
  ): Claim {
    const claims = this.#claims;
    const said = { properties, patterns, others: claims.never, required: new Set(required) };
    return claims.all([
      claims.kinds(['object']),
      claims.fact({ of: 'object', says: 'record', ...said }),
    ]);
  }
}

function propertyOf({ declaration }: AttributeUse): string {
  return `@${nameKey(declaration.name)}`;
}

/** What is always there: of an element that is nil, that it says so. */
function requiredOf({ isNil }: ElementContent): readonly string[] {
  return isNil ? [TEXT, CHILDREN, NIL] : [TEXT, CHILDREN];
}
