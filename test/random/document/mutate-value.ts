/** Small changes to a value, as a program might get it wrong. */
import type { Dice } from '../dice.ts';
import { NEAR_MISSES } from './near-misses.ts';

const OTHERS: readonly unknown[] = [
  ...[0, 1, -1, 1.5, 300, 1e21, 1e-7, 2 ** 53, true, false, null, [], {}, [1], ['a', 'a']],
  ...['a\u0001', '\ud800', 'a\r', '\n', { a: 1 }, { kind: 'a', value: 'x' }, [{}], '𝒳'],
];

/** The value with one or two changes somewhere in it. */
export function mutateValue(dice: Dice, value: unknown, texts: readonly string[]): unknown {
  const once = changed(dice, value, texts, 4);
  return dice.chance(25) ? changed(dice, once, texts, 4) : once;
}

function changed(dice: Dice, value: unknown, texts: readonly string[], depth: number): unknown {
  if (typeof value !== 'object' || value === null) return other(dice, value, texts);
  const entries = Object.entries(value);
  const at = dice.below(entries.length);
  const [key, inner] = entries[at] ?? ['', undefined];
  switch (
    dice.weighted({ inner: depth > 0 ? 60 : 0, remove: 12, add: 10, copy: 10, all: 2, swap: 6 })
  ) {
    case 'inner':
      if (entries.length > 0) entries[at] = [key, changed(dice, inner, texts, depth - 1)];
      break;
    case 'remove':
      entries.splice(at, 1);
      break;
    case 'add':
      entries.push([
        dice.pick(['a', 'b', 'value', 'content', 'kind', 'x']),
        other(dice, inner, texts),
      ]);
      break;
    case 'copy':
      entries.push([dice.pick(['a', 'b', 'c', 'kind', 'item', 'group']), inner]);
      break;
    case 'all':
      return other(dice, value, texts);
    case 'swap':
      entries.reverse();
      break;
  }
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

function other(dice: Dice, value: unknown, texts: readonly string[]): unknown {
  if (typeof value === 'number' && dice.chance(50)) return value + dice.pick([1, -1, 0.5, 1000]);
  if (typeof value === 'string' && dice.chance(30)) return value + dice.pick(['', ' ', 'a', '0']);
  if (texts.length > 0 && dice.chance(40)) return dice.pick(texts);
  return dice.pick(dice.chance(50) ? NEAR_MISSES : OTHERS);
}
