import type { Totals } from '../report/reporter.ts';
import type { Terminal } from './terminal.ts';

/** Work that ends sooner shows nothing; and how often what is shown may change. */
const FIRST_AFTER = 500;
const AGAIN_AFTER = 100;

/** Shows on a terminal how far work has come, once it takes long. */
export function progressOn(terminal: Terminal, documents: number): (totals: Totals) => void {
  let next = performance.now() + FIRST_AFTER;
  return ({ valid, invalid, unreadable }) => {
    const now = performance.now();
    if (now < next) return;
    next = now + AGAIN_AFTER;
    const done = valid + invalid + unreadable;
    const percent = Math.floor((100 * done) / documents);
    const wrong = invalid + unreadable > 0 ? `, ${numeral(invalid + unreadable)} with faults` : '';
    terminal.status(`${percent} % · ${numeral(done)} of ${numeral(documents)} documents${wrong}`);
  };
}

function numeral(count: number): string {
  return count.toLocaleString('en');
}
