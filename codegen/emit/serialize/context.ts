/** What the writers of one format's serializer share. */
import * as writeRuntime from '../../../src/runtime/write.ts';
import type { ExpandedName, TypeKey } from '../../wire/model.ts';
import type { Module } from '../module.ts';
import { quoteIdentifier } from '../quote.ts';
import { solidTypes } from '../text-check.ts';
import type { CheckScope } from '../value-check.ts';
import type { Lane } from './lane.ts';

/** What the emitters of a serializer are given: the format, what it writes, and how names are written. */
export interface WriteContext extends CheckScope {
  readonly lane: Lane;
  readonly names: Names;
  /** Whether functions are handed what is known of the document so far. */
  readonly hasState: boolean;
}

/** How names are written. */
export interface Names {
  /** With its prefix. */
  readonly qualify: (name: ExpandedName) => string;
  /** The bit by which a namespace is noted that may go unused; 0 for all others. */
  readonly bitOf: (namespace: string) => number;
  /** The one name of the elements of a type; `undefined` where they have several. */
  readonly tagOf: (key: TypeKey) => string | undefined;
}

/** Names of the variables of one function, no two the same. */
export class Variables {
  readonly #taken: Set<string>;
  readonly #module: Module;

  constructor(module: Module) {
    this.#module = module;
    this.#taken = new Set([...Object.keys(writeRuntime), ...solidTypes, ...ownNames]);
  }

  /** A name that is free, as close to the wanted one as can be. */
  fresh(wanted: string): string {
    // What constants of the module may be called, which are not known yet.
    const isConstant = /(?:Pattern|Others|Properties)\d*$/.test(wanted);
    const identifier = quoteIdentifier(isConstant ? `${wanted}_` : wanted);
    let name = identifier;
    for (let number = 2; this.#taken.has(name) || this.#module.takes(name); number += 1) {
      name = `${identifier}${number}`;
    }
    this.#taken.add(name);
    return name;
  }
}

/** What the functions use themselves, checks included. */
const ownNames: readonly string[] = (
  'value tag state present record item undefined propertiesOf recordOf propertyNames isText isToken ' +
  'isCollapsed isReplaced isWithout isLexical isSimple isOneOf isArrayOf isIntegerWithin isDouble ' +
  'isSingle hasLength matches writeSimple'
).split(' ');
