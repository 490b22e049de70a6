/** Makes a document that shows a difference as small as it gets. */
import type { Input } from './compare.ts';

/** How often, and for how many milliseconds, it may be asked whether a smaller document shows it. */
const QUESTIONS = 20_000;
const TIME = 20_000;

/** Leaves out ever smaller parts while `fails` holds of the rest; of a string UTF-16 units. */
export function minimise(input: Input, fails: (candidate: Input) => boolean): Input {
  let left = QUESTIONS;
  const end = performance.now() + TIME;
  let current = input;
  for (let size = current.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < current.length && left > 0 && performance.now() < end; left -= 1) {
      const candidate = without(current, at, at + size);
      if (fails(candidate)) current = candidate;
      else at += size;
    }
  }
  return current;
}

function without(input: Input, start: number, end: number): Input {
  if (typeof input === 'string') return input.slice(0, start) + input.slice(end);
  const candidate = new Uint8Array(input.length - (Math.min(end, input.length) - start));
  candidate.set(input.subarray(0, start));
  candidate.set(input.subarray(end), start);
  return candidate;
}
