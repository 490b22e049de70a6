/** Children that are texts, read as runs: most of most documents. */
import type { ElementNode } from '../content/element-node.ts';
import type { Run, RunText } from '../content/run.ts';
import type { SimpleResult } from '../datatype/datatype.ts';
import { readNormalized, readSimple } from '../datatype/validity.ts';
import { refuseValue } from './element-value.ts';
import type { OpenChildren, ReadRun } from './open-children.ts';
import { type OpenValue, type Path, pathTo } from './open-value.ts';
import type { Pass } from './pass.ts';

/**
 * Reads children, as long as they are texts and come in the order of the schema; what is likely to
 * take the next one.
 */
export function readRuns(pass: Pass, children: OpenChildren): ElementNode | undefined {
  const { reader } = pass;
  const { matching } = children;
  for (;;) {
    const { likely } = matching;
    const run = likely && matching.runOf(likely);
    const groups = run && reader.readRun(run.pattern, run.namespace);
    if (run === undefined || groups === undefined) return likely;
    const { texts } = run;
    const read: ReadRun = { run, groups, count: texts.length };
    children.noteRun(read);
    for (let number = 0; number < texts.length; number += 1) {
      const text = groups[number + 1];
      const child = texts[number] as RunText;
      if (text === undefined) continue;
      if (!matching.takeOfRun(child.node)) {
        read.count = number;
        reader.goBack(placeInRun(run, groups, number));
        return matching.likely;
      }
      const into = children.holder(child.node);
      const { value, violation } = readText(pass, child, text);
      const at = into.add(child.node, value);
      if (violation) {
        const index = placeInRun(run, groups, number) + child.tag.length;
        refuseValue(pass, located(child, into, at), violation, index);
      }
    }
  }
}

/** What an issue about a child is told of. A closure in the loop would cost each child a context. */
function located({ name, type }: RunText, into: OpenValue, at: number) {
  return { name, type, path: (inner?: Path) => pathTo(into, at, inner) };
}

function readText(pass: Pass, { plain, type }: RunText, text: string): SimpleResult {
  return plain ? readNormalized(plain, text) : readSimple(type, text, pass.resolvePrefix);
}

/** Where the start tag of a child stands in the document: in a run it stands for nothing else. */
function placeInRun({ texts }: Run, { index, input }: RegExpExecArray, number: number): number {
  const { node, tag } = texts[number] as RunText;
  let at = input.indexOf(tag, index);
  // Of those that come often each is behind the one before.
  for (let before = number - 1; texts[before]?.node === node; before -= 1) {
    at = input.indexOf(tag, at + tag.length);
  }
  return at;
}
