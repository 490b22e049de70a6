/** Fewer samples than there are: which ones is up to a seed. */
import type { Sample } from './model.ts';

/** `count` of the samples in their order, each as likely as another; the same seed, the same ones. */
export function chosen(samples: readonly Sample[], count: number, seed: number): readonly Sample[] {
  if (count >= samples.length) return samples;
  const next = mulberry32(seed);
  const drawn = samples.map((sample, index) => ({ sample, index, lot: next() }));
  return drawn
    .sort((a, b) => a.lot - b.lot || a.index - b.index)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ sample }) => sample);
}

/** Numbers from 0 to 1 without 1, evenly spread (Mulberry32, by T. Ettinger, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
