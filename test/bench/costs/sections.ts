/** Everything that is measured by commands and processes of its own, in the order of the report. */
import { bundles } from './bundles.ts';
import { validation } from './command.ts';
import { comparison } from './comparison.ts';
import { generation } from './generation.ts';
import { growth } from './growth.ts';
import { coldStart } from './import.ts';
import { keptMemory } from './kept-memory.ts';
import type { Section } from './section.ts';

const all = { keptMemory, bundles, coldStart, generation, growth, comparison, validation };

/** Measures one after the other; `progress` is told which. */
export async function sections(progress: (text: string) => void): Promise<readonly Section[]> {
  const done: Section[] = [];
  for (const [name, measure] of Object.entries(all)) {
    progress(name);
    done.push(await measure());
  }
  return done;
}
