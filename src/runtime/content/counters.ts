/** What is said of children that come too often or too rarely, where Xerces counts them. */
import { type CountersPart, type Explanation, next, type Progress, rule } from './unexpected.ts';

function child(
  progress: Progress,
  name: string,
  expected: readonly string[],
): Explanation | undefined {
  const counted = progress.counted();
  if (!counted) return undefined;
  const { key, count, min, max } = counted;
  if (count < min) {
    const code = `${rule}.${min - count > 1 ? 'h' : 'g'}`;
    const message = `<${name}> can't stand here: <${key}> must come ${times(min)} and came ${times(count)}.`;
    return { code, message, expected: [key] };
  }
  if (max === 1 || count < max) return undefined;
  const code = `${rule}.${expected.length > 0 ? 'e' : 'f'}`;
  const message = `<${name}> can't stand here: <${key}> may come at most ${times(max)}${next(expected)}.`;
  return { code, message, expected };
}

function end(
  progress: Progress,
  name: string,
  expected: readonly string[],
): Explanation | undefined {
  const counted = progress.counted();
  if (!counted || counted.count >= counted.min) return undefined;
  const { key, count, min } = counted;
  const code = `${rule}.${min - count > 1 ? 'j' : 'i'}`;
  const message = `<${name}> is not complete: <${key}> must come ${times(min)} and came ${times(count)}.`;
  return { code, message, expected };
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

export const countersPart: CountersPart = { child, end };
