/** Many documents, one after the other: read ahead, judged in order, told at once, kept never. */
import type { Totals } from '../report/reporter.ts';
import { type Outcome, readDocument, unreadable } from './document.ts';
import { type Input, inputsOf } from './inputs.ts';
import { progressOn } from './progress.ts';
import { exitCode, type Terminal } from './terminal.ts';

/** What a command does with documents. */
export interface DocumentWork {
  /** The ending of what a folder is searched for. */
  readonly extension: 'xml' | 'json';
  readonly judge: (path: string, bytes: Uint8Array) => Outcome;
  /** Prints it; `isAlone`: it is the only document. */
  readonly tell: (outcome: Outcome, isAlone: boolean) => void;
}

/** How many documents are read before their turn; each is at most as long as a document may be. */
const AHEAD = 8;

/** Judges and tells every document that `args` mean; memory does not grow with their number. */
export async function eachDocument(
  args: readonly string[],
  { extension, judge, tell }: DocumentWork,
  terminal: Terminal,
): Promise<Totals> {
  const totals = { valid: 0, invalid: 0, unreadable: 0 };
  const inputs = await inputsOf(args, extension);
  const progress = progressOn(terminal, inputs.length);
  const read = ({ path, fault }: Input): Promise<Uint8Array | Outcome> =>
    fault ? Promise.resolve(unreadable(path, fault)) : readDocument(path, terminal);
  for await (const [{ path }, content] of readAhead(inputs, read, AHEAD)) {
    const outcome = 'kind' in content ? content : judge(path, content);
    totals[outcome.kind] += 1;
    tell(outcome, inputs.length === 1);
    progress(totals);
    await terminal.drained();
  }
  terminal.status('');
  return totals;
}

/** The worst that became of any document. */
export function exitCodeOf(totals: Totals): number {
  if (totals.unreadable > 0) return exitCode.failed;
  return totals.invalid > 0 ? exitCode.invalid : exitCode.ok;
}

/** Each item with what became of it, in order, while up to `most` later ones are begun. */
async function* readAhead<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Promise<Read>,
  most: number,
): AsyncGenerator<readonly [Item, Read]> {
  const begun: Promise<Read>[] = [];
  for (const [index, item] of items.entries()) {
    for (const later of items.slice(index + begun.length, index + 1 + most)) {
      begun.push(read(later));
    }
    yield [item, await (begun.shift() ?? read(item))];
  }
}
