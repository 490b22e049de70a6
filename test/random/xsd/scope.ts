/** What is known while a random schema set is made: its documents, and the components to refer to. */
import type { Dice } from '../dice.ts';
import type { XmlNode } from '../tree.ts';

/** One schema document of a set. */
export interface RandomDocument {
  readonly path: string;
  /** What it declares; empty: none. */
  readonly targetNamespace: string;
  /** What it is part of: another one's if it is included without a namespace of its own. */
  readonly namespace: string;
  /** Namespaces beside its own whose components it may name. */
  readonly imports: readonly string[];
  readonly components: XmlNode[];
}

/** The name of a global component. */
export interface GlobalName {
  readonly document: RandomDocument;
  readonly local: string;
}

/** What is known of a simple type. */
export interface SimpleInfo {
  /** Absent: anonymous, or built in. */
  readonly name?: GlobalName;
  readonly base?: SimpleInfo;
  readonly variety: 'atomic' | 'list' | 'union';
  /** The nearest built-in type, by its local name. */
  readonly builtin: string;
  /** Some valid forms, white space normalised; those of an ordered type in their order. */
  readonly values: readonly string[];
  /** Effective facets, the last value of each. */
  readonly facets: Readonly<Record<string, string | number>>;
  /** Facets that no derivation may change. */
  readonly fixed: readonly string[];
  readonly final: readonly string[];
}

/** What is known of a complex type. */
export interface ComplexInfo {
  readonly name: GlobalName;
  readonly content: 'empty' | 'simple' | 'elementOnly' | 'mixed';
  /** The effective particle of a content of elements. */
  readonly particle?: XmlNode;
  /** The effective simple content. */
  readonly simple?: SimpleInfo;
  /** Attribute declarations written by the type itself or its bases. */
  readonly attributes: readonly XmlNode[];
  /** Names of elements and attributes (with `@`) that are taken. */
  readonly names: readonly string[];
  readonly final: readonly string[];
  readonly abstract: boolean;
}

/** A global element, attribute, group or attribute group. */
export interface GlobalInfo {
  readonly name: GlobalName;
  /** Names of elements and attributes (with `@`) that a reference brings along. */
  readonly names: readonly string[];
}

const PREFIXES: Readonly<Record<string, string>> = { 'urn:a': 'a', 'urn:b': 'b' };

/** The choices and the components of one schema set. */
export class Scope {
  readonly dice: Dice;
  readonly simple: (SimpleInfo & { readonly name: GlobalName })[] = [];
  readonly complex: ComplexInfo[] = [];
  readonly elements: GlobalInfo[] = [];
  readonly attributes: GlobalInfo[] = [];
  readonly groups: GlobalInfo[] = [];
  readonly attributeGroups: GlobalInfo[] = [];
  #counter = 0;

  constructor(dice: Dice) {
    this.dice = dice;
  }

  /** A name that no other global component has. */
  fresh(document: RandomDocument, stem: string): GlobalName {
    this.#counter += 1;
    return { document, local: `${stem}${this.#counter}` };
  }

  /** Those that a document may refer to. */
  visible<Item extends { readonly name: GlobalName }>(
    from: RandomDocument,
    items: readonly Item[],
  ): Item[] {
    return items.filter(({ name: { document } }) => {
      return document.namespace === from.namespace || from.imports.includes(document.namespace);
    });
  }

  /** How a document writes the name of a component. */
  reference(from: RandomDocument, { document, local }: GlobalName): string {
    const isUnprefixed =
      document.namespace === '' ||
      (document.namespace === from.namespace && from.targetNamespace === '');
    return isUnprefixed ? local : `${PREFIXES[document.namespace]}:${local}`;
  }
}

/** Declarations of every prefix that references and values use. */
export const prefixDeclarations: Readonly<Record<string, string>> = {
  'xmlns:a': 'urn:a',
  'xmlns:b': 'urn:b',
  'xmlns:p': 'urn:p',
};
