/** From what each goal came to, to the set that is shown. */
import type {
  Attempt,
  Coverage,
  Goal,
  Sample,
  SampleContent,
  SampleSet,
  Uncovered,
} from './model.ts';

/** Gathers outcomes in the order of the goals; equal samples are one. */
export class Collection {
  readonly #samples = new Map<string, Sample>();
  readonly #names = new Set<string>();
  readonly #uncovered: Uncovered[] = [];
  readonly #defects: Uncovered[] = [];
  #goals = 0;

  add({ goal, outcome }: Attempt<SampleContent>): void {
    this.#goals += 1;
    if (outcome.kind !== 'found') {
      const list = outcome.kind === 'defect' ? this.#defects : this.#uncovered;
      list.push({ ...goal, reason: outcome.reason });
      return;
    }
    const { content, code } = outcome;
    const key = content.format === 'xml' ? content.document : JSON.stringify(content.value);
    if (this.#samples.has(key)) return;
    const name = this.#name(goal);
    this.#samples.set(key, { ...goal, name, ...content, ...(code !== undefined && { code }) });
  }

  get set(): SampleSet {
    const all = [...this.#samples.values()];
    const of = (kind: Goal['kind']) => all.filter((sample) => sample.kind === kind);
    return { samples: [...of('valid'), ...of('invalid')], coverage: this.#coverage };
  }

  get #coverage(): Coverage {
    const [uncovered, defects] = [this.#uncovered, this.#defects];
    const covered = this.#goals - uncovered.length - defects.length;
    return { goals: this.#goals, covered, uncovered, defects };
  }

  #name({ kind, place, shows }: Goal): string {
    const base = [kind, ...[place, shows].map(plain)].filter((part) => part !== '').join('-');
    let name = base;
    for (let number = 2; this.#names.has(name); number += 1) name = `${base}-${number}`;
    this.#names.add(name);
    return name;
  }
}

/** No file system's limit is shorter than what two of these and a number come to. */
const MOST_CHARACTERS = 60;

/** A part of a file name that every system takes and a person can read. */
function plain(text: string): string {
  const words = text.replace(/[^\p{L}\p{N}@+.]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
  return Array.from(words)
    .slice(0, MOST_CHARACTERS)
    .join('')
    .replace(/[-.]+$/, '');
}
