/** Children that are texts, read as runs: most of most documents. */
import type { Run, RunText } from '../content/run.ts';
import type { SimpleResult } from '../datatype/datatype.ts';
import { readNormalized, readSimple } from '../datatype/validity.ts';
import { refuseValue } from './element-value.ts';
import type { OpenChildren } from './open-element.ts';
import { type Path, pathTo } from './open-value.ts';
import type { Pass } from './pass.ts';

/** Reads children, as long as they are texts and come in the order of the schema. */
export function readRuns(pass: Pass, children: OpenChildren): void {
  const { reader } = pass;
  const { matching } = children;
  for (let run = matching.run; run; run = matching.run) {
    const groups = reader.readRun(run.pattern, run.namespace);
    if (groups === undefined) return;
    const { texts } = run;
    for (let number = 0; number < texts.length; number += 1) {
      const text = groups[number + 1];
      const child = texts[number] as RunText;
      if (text === undefined) continue;
      if (!matching.takeOfRun(child.node)) {
        reader.goBack(placeOf(run, groups, number));
        return;
      }
      readChild(pass, children, run, groups, number, text);
    }
  }
}

/** Reads a child of a run, which may stand there. */
function readChild(
  pass: Pass,
  children: OpenChildren,
  run: Run,
  groups: RegExpExecArray,
  number: number,
  text: string,
): void {
  const child = run.texts[number] as RunText;
  const { node, name, type } = child;
  const into = children.holder(node, ~groups.index);
  const at = into.claim(node);
  const { value, violation } = readText(pass, child, text);
  into.put(at, value);
  if (!violation) return;
  const refused = { name, type, path: (inner: Path = []) => pathTo(into, at, inner) };
  const start = placeOf(run, groups, number);
  refuseValue(pass, refused, violation, start + name.length + '<>'.length);
}

function readText(pass: Pass, { plain, type }: RunText, text: string): SimpleResult {
  return plain ? readNormalized(plain, text) : readSimple(type, text, pass.resolvePrefix);
}

/** Where the start tag of a child stands in the document: each before it is its text and two tags. */
function placeOf({ texts }: Run, groups: RegExpExecArray, number: number): number {
  let at = groups.index;
  for (let before = 0; before < number; before += 1) {
    const text = groups[before + 1];
    const name = texts[before]?.name;
    if (text === undefined || name === undefined) continue;
    at = groups.input.indexOf('<', at) + 2 * name.length + '<></>'.length + text.length;
  }
  return groups.input.indexOf('<', at);
}
