/**
 * Watching files by looking at them again and again. The files are few and known, so this costs
 * next to nothing; and it sees what notifications of the system miss: files that are yet to come,
 * in folders that are yet to come, files that an editor replaces, and network drives.
 */
import { stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** How a file differs from how it was. */
export interface WatchedChange {
  readonly path: string;
  readonly kind: 'appeared' | 'changed' | 'gone';
}

/** Milliseconds between two looks, and so many intervals at most until changes are told. */
const INTERVAL = 200;
const MOST_INTERVALS = 25;

const ABSENT = 'absent';

export class FileWatch {
  #stamps = new Map<string, string>();

  /** Watches these files and no others. One that is new here counts as changed if it was after `since`. */
  async follow(paths: readonly string[], since: number): Promise<void> {
    const stamps = new Map<string, string>();
    for (const path of paths) {
      const known = this.#stamps.get(path);
      stamps.set(path, known ?? (await stampOf(path, since)));
    }
    this.#stamps = stamps;
  }

  /** Resolves when files have changed, and then none has for a while: in order of path. */
  async changed(): Promise<readonly WatchedChange[]> {
    const before = this.#stamps;
    let isQuiet = false;
    for (let intervals = 0; !isQuiet || intervals === 0; ) {
      await setTimeout(Math.max(INTERVAL, before.size));
      const now = await stampsOf([...before.keys()]);
      isQuiet = changesBetween(this.#stamps, now).length === 0;
      this.#stamps = now;
      if (changesBetween(before, now).length > 0) intervals += 1;
      if (intervals === MOST_INTERVALS) break;
    }
    return changesBetween(before, this.#stamps);
  }
}

/** What tells one state of a file from another; of a file that changed after `since`, nothing does. */
async function stampOf(path: string, since = Number.POSITIVE_INFINITY): Promise<string> {
  try {
    const { mtimeMs, ctimeMs, size, ino } = await stat(path);
    return mtimeMs >= since ? 'unknown' : [mtimeMs, ctimeMs, size, ino].join(' ');
  } catch {
    return ABSENT;
  }
}

async function stampsOf(paths: readonly string[]): Promise<Map<string, string>> {
  const stamps = await Promise.all(paths.map((path) => stampOf(path)));
  return new Map(paths.map((path, index) => [path, stamps[index] ?? ABSENT]));
}

function changesBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly WatchedChange[] {
  return [...after.keys()].sort().flatMap((path) => {
    const [was, is] = [before.get(path), after.get(path)];
    if (was === is) return [];
    return [{ path, kind: was === ABSENT ? 'appeared' : is === ABSENT ? 'gone' : 'changed' }];
  });
}
