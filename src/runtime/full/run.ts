/** Children that are texts, read as runs: most of most documents. */
import type { Run } from '../content/run.ts';
import { readSimple } from '../datatype/simple.ts';
import { refuseValue } from './element-value.ts';
import type { OpenChildren } from './open-element.ts';
import { type Path, pathTo } from './open-value.ts';
import type { Pass } from './pass.ts';

/** Reads children, as long as they are texts and come in the order of the schema. */
export function readRuns(pass: Pass, children: OpenChildren): void {
  const { reader } = pass;
  const { matching } = children;
  for (let run = matching.run; run; run = matching.run) {
    const texts = reader.readRun(run.pattern, run.namespace);
    if (texts === undefined) return;
    const { length } = run.nodes;
    for (let number = 0; number < length; number += 1) {
      const text = texts[number + 1];
      if (text === undefined || readChild(pass, children, run, texts, number, text)) continue;
      reader.goBack(placeOf(run, texts, number));
      return;
    }
  }
}

/** Takes one child of a run; whether it may stand there. */
function readChild(
  pass: Pass,
  children: OpenChildren,
  run: Run,
  texts: RegExpExecArray,
  number: number,
  text: string,
): boolean {
  const node = run.nodes[number];
  if (node?.leaf === undefined || !children.matching.takeOfRun(node)) return false;
  const into = children.holder(node, ~texts.index);
  const at = into.claim(node);
  const { value, violation } = readSimple(node.leaf, text, pass.resolvePrefix);
  into.put(at, value);
  if (violation) {
    const name = node.particle.element.name.local;
    const refused = { name, type: node.leaf, path: (inner: Path = []) => pathTo(into, at, inner) };
    const start = placeOf(run, texts, number);
    refuseValue(pass, refused, violation, start + name.length + '<>'.length);
  }
  return true;
}

/** Where the start tag of a child stands in the document: each before it is its text and two tags. */
function placeOf({ nodes }: Run, texts: RegExpExecArray, number: number): number {
  let at = texts.index;
  for (let before = 0; before < number; before += 1) {
    const text = texts[before + 1];
    const name = nodes[before]?.particle.element.name.local;
    if (text === undefined || name === undefined) continue;
    at = texts.input.indexOf('<', at) + 2 * name.length + '<></>'.length + text.length;
  }
  return texts.input.indexOf('<', at);
}
