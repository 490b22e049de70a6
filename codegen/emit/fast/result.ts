/** The object that a function of the fast lane returns: its properties in schema order, or absent. */
import { quoteAccess, quoteProperty } from '../quote.ts';
import type { Slot } from './context.ts';

/** As many optional properties as this make a literal for each case: the engine likes those best. */
const MAX_CASES = 2;

/** Statements that return a value of `typeName`; required slots are known to be there. */
export function resultStatements(
  slots: readonly Slot[],
  typeName: string,
  isOneShape: boolean,
): readonly string[] {
  const optional = slots.filter((slot) => !isAlways(slot));
  if (isOneShape && optional.length <= MAX_CASES) return caseStatements(slots, optional);
  const first = slots.findIndex((slot) => !isAlways(slot));
  const always = first < 0 ? slots : slots.slice(0, first);
  return [
    // Of branches the compiler can't tell which one it is; the automaton has made sure of one.
    isOneShape
      ? `const value = ${objectText(always)} as ${typeName};`
      : `const value: any = ${objectText(always)};`,
    ...slots.slice(always.length).map((slot) => {
      const put = `${quoteAccess('value', slot.property)} = ${valueText(slot)};`;
      return isAlways(slot) ? put : `if (${slot.variable} !== undefined) ${put}`;
    }),
    'return value;',
  ];
}

function isAlways({ required, supplied }: Slot): boolean {
  return required || supplied !== undefined;
}

function caseStatements(slots: readonly Slot[], open: readonly Slot[]): readonly string[] {
  const [slot, ...rest] = open;
  if (!slot) return [`return ${objectText(slots)};`];
  const without = slots.filter((each) => each !== slot);
  return [
    `if (${slot.variable} === undefined) {`,
    ...caseStatements(without, rest),
    '}',
    ...caseStatements(slots, rest),
  ];
}

function objectText(slots: readonly Slot[]): string {
  if (slots.length === 0) return '{}';
  return `{ ${slots.map(memberText).join(', ')} }`;
}

function memberText(slot: Slot): string {
  const property = quoteProperty(slot.property);
  const value = valueText(slot);
  return property === value ? property : `${property}: ${value}`;
}

function valueText({ variable, supplied }: Slot): string {
  return supplied === undefined ? variable : `${variable} ?? ${supplied}`;
}
