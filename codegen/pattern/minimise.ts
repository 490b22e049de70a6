/** The smallest deterministic automaton of a language. */
import type { DeterministicData } from '../../src/runtime/automaton.ts';
import type { Alphabet } from './alphabet.ts';

/** States by number, the first of which are those that the automaton starts in. */
export interface States<Next> {
  /** For each state and each symbol, what comes next. */
  readonly rows: readonly (readonly Next[])[];
  readonly first: readonly number[];
  readonly accepting: readonly number[];
}

/**
 * Joins states from which the same texts are accepted, and symbols that lead to the same states
 * everywhere; numbers the states as they are reached, the first 0.
 */
export function minimised(states: States<number>, alphabet: Alphabet): DeterministicData {
  const blocks = blocksOf(states, alphabet.size);
  const numbers = new Map<number, number>();
  const members: number[] = [];
  const numberOf = (state: number): number => {
    const block = blocks[state] ?? 0;
    const known = numbers.get(block);
    if (known !== undefined) return known;
    numbers.set(block, members.length);
    return members.push(state) - 1;
  };
  numberOf(states.first[0] ?? 0);
  const rows: number[][] = [];
  for (const member of members) rows.push((states.rows[member] ?? []).map(numberOf));
  const ends = new Set(states.accepting);
  const accepting = [...members.keys()].filter((number) => ends.has(members[number] ?? 0));
  return { ...joinedSymbols(rows, alphabet), accepting };
}

/** For each state its block (Hopcroft 1971): states of one block accept the same texts. */
function blocksOf({ rows, accepting }: States<number>, size: number): readonly number[] {
  const sources = sourcesOf(rows, size);
  const ends = new Set(accepting);
  const others = [...rows.keys()].filter((state) => !ends.has(state));
  const blocks = [new Set(ends), new Set(others)];
  const blockOf = rows.map((_, state) => Number(!ends.has(state)));
  const waiting = new Set([0, 1]);
  for (const splitter of waiting) {
    waiting.delete(splitter);
    const targets = [...(blocks[splitter] ?? [])];
    for (let symbol = 0; symbol < size; symbol += 1) {
      const arriving = targets.flatMap((state) => sources[state * size + symbol] ?? []);
      for (const [number, part] of groupedBy(arriving, blockOf)) {
        const block = blocks[number];
        if (!block || part.length === block.size) continue;
        const made = blocks.push(new Set(part)) - 1;
        for (const state of part) {
          block.delete(state);
          blockOf[state] = made;
        }
        waiting.add(waiting.has(number) || part.length <= block.size ? made : number);
      }
    }
  }
  return blockOf;
}

/** By state and symbol (`state * size + symbol`), the states from which it is reached. */
function sourcesOf(rows: readonly (readonly number[])[], size: number): readonly number[][] {
  const sources: number[][] = Array.from({ length: rows.length * size }, () => []);
  for (const [from, row] of rows.entries()) {
    for (const [symbol, to] of row.entries()) sources[to * size + symbol]?.push(from);
  }
  return sources;
}

function groupedBy(states: readonly number[], blockOf: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const state of states) {
    const block = blockOf[state] ?? 0;
    const group = groups.get(block);
    if (group) group.push(state);
    else groups.set(block, [state]);
  }
  return groups;
}

/** Symbols with equal columns are one, and stretches of one symbol that touch as well. */
function joinedSymbols(
  rows: readonly (readonly number[])[],
  alphabet: Alphabet,
): Pick<DeterministicData, 'starts' | 'symbols' | 'rows'> {
  const numbers = new Map<string, number>();
  const kept: number[] = [];
  const numberBySymbol = Array.from({ length: alphabet.size }, (_, symbol) => {
    const column = rows.map((row) => row[symbol]).join();
    const known = numbers.get(column);
    if (known !== undefined) return known;
    numbers.set(column, kept.length);
    return kept.push(symbol) - 1;
  });
  const starts: number[] = [];
  const symbols: number[] = [];
  for (const [stretch, start] of alphabet.starts.entries()) {
    const number = numberBySymbol[alphabet.symbols[stretch] ?? 0] ?? 0;
    if (number === symbols.at(-1)) continue;
    starts.push(start);
    symbols.push(number);
  }
  return { starts, symbols, rows: rows.flatMap((row) => kept.map((symbol) => row[symbol] ?? 0)) };
}
