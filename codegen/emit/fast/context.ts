/** What the writers of one format's fast lane share. */

import * as fastRuntime from '../../../src/runtime/fast/index.ts';
import type { ElementParticlePlan } from '../../bind/plan.ts';
import type { FormatContext } from '../format-context.ts';
import type { Module } from '../module.ts';
import { quoteIdentifier } from '../quote.ts';
import type { Lane } from './lane.ts';

/** What the emitters of a fast lane are given: the format, and what its lane reads. */
export interface FastContext extends FormatContext {
  readonly lane: Lane;
}

/** A property of the value that is read, and the variable that holds it until the end. */
export interface Slot {
  readonly property: string;
  readonly variable: string;
  readonly kind: 'once' | 'array' | 'attribute';
  /** Whether the value always has it. */
  readonly required: boolean;
  /** An expression for what an absent attribute is supplied with. */
  readonly supplied?: string;
  /** The TypeScript type of the property, without `undefined`; `undefined` if it is not told. */
  readonly type: string | undefined;
}

/** What emitted code calls of the run-time. */
const runtimeNames = [...Object.keys(fastRuntime), 'readSimple'];

/** An element of a content model, and the variable that holds it. */
export interface Child extends Slot {
  readonly particle: ElementParticlePlan;
}

/**
 * Variables called after their properties, no two the same, none as one of `taken`, nor as anything
 * of the module, which they would hide.
 */
export function variableNames(
  properties: readonly string[],
  taken: readonly string[],
  module: Module,
): ReadonlyMap<string, string> {
  const used = new Set([...taken, ...runtimeNames]);
  const names = new Map<string, string>();
  for (const property of properties) {
    const wanted = quoteIdentifier(property);
    let name = wanted;
    for (let number = 2; used.has(name) || module.takes(name); number += 1) {
      name = `${wanted}${number}`;
    }
    used.add(name);
    names.set(property, name);
  }
  return names;
}
