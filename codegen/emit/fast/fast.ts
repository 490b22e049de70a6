/**
 * `fast.ts`: the accept-only parser of a format, specialised to its schema. It compares names four
 * bytes at a time, scans plain values, and gives up at the first thing that it does not know: the
 * full lane then reads the document again and owns every issue. See `src/runtime/fast/`.
 */
import type { BindingPlan, ElementPlan } from '../../bind/plan.ts';
import type { FormatContext } from '../format-context.ts';
import { SHARED } from '../layout.ts';
import type { Module } from '../module.ts';
import { quoteString } from '../quote.ts';
import { hasAttributes } from './attributes.ts';
import type { FastContext } from './context.ts';
import { isOrdinary, laneOf } from './lane.ts';
import { byteLength, differs, offset, stands } from './literal.ts';
import { complexFunction } from './record.ts';
import { calledName, takeDeclarations, takeName } from './simple.ts';

/** The function that reads a format: `readSmsMo`. */
export function fastName(format: string): string {
  return `read${format}`;
}

/** Whether the format has a fast lane: one root, of a complex type that it reads. */
export function hasFastLane(plan: BindingPlan): boolean {
  const { reads } = laneOf(plan);
  const [root] = plan.roots;
  if (!root || plan.roots.length > 1) return false;
  return plan.types.get(root.type)?.kind === 'complex' && isOrdinary(root) && reads(root.type);
}

/** Writes the fast lane of a format: the document, then its types in order of use. */
export function writeFast(format: FormatContext): void {
  const { plan, layout, module } = format;
  const context: FastContext = { ...format, lane: laneOf(plan) };
  const [root] = plan.roots;
  if (!root) return;
  const own = [...plan.types.values()].filter(
    (type) => layout.home(plan, type) !== SHARED && context.lane.reads(type.key),
  );
  const elements = own.flatMap((type) =>
    type.kind === 'complex' ? [complexFunction(type, context)] : [],
  );
  const calls = elements.join('\n');
  const values = own.flatMap((type) =>
    type.kind === 'simple' && calls.includes(`${calledName(type, context)}(`)
      ? takeDeclarations(type, context)
      : [],
  );
  const functions = [documentFunction(root, context), ...elements, ...values];
  const name = fastName(plan.format);
  module.add(
    [
      '/**',
      ' * Reads an ordinary document; `undefined` for anything else, which the full lane then reads.',
      ' * The texts that it compares stand beside the numbers that they are as bytes.',
      ' */',
      `export const ${name} = /* @__PURE__ */ ${module.runtime('withScratch')}(({ view, scan }) => {`,
      functions.join('\n\n'),
      '',
      `return ${name};`,
      '});',
    ].join('\n'),
  );
}

function documentFunction(root: ElementPlan, context: FastContext): string {
  const { plan, layout, module } = context;
  const document = module.from(`${layout.folder(plan)}/types`, plan.format, 'type');
  const type = plan.types.get(root.type);
  if (type?.kind !== 'complex') return '';
  const { local } = root.name;
  const runtime = (name: string): string => module.runtime(name);
  const cast = type.content.kind === 'array' ? ` as ${document} | undefined` : '';
  const { qualified, namespace } = context.lane;
  const atEnd = `${runtime('isAtEnd')}(${offset('at', byteLength(local) + 3)})`;
  const [begin, isEnd] =
    qualified === 'none'
      ? [`${runtime('begin')}(input)`, atEnd]
      : [
          `${runtime('beginIn')}(${quoteString(namespace)}, ${qualified === 'all'}, input)`,
          `scan.isBound && ${atEnd}`,
        ];
  const { statements, from } = startTag(local, hasAttributes(type), module);
  return [
    `function ${fastName(plan.format)}(input: string | ${module.global('Uint8Array')}): ${document} | undefined {`,
    `let at = ${begin} | 0;`,
    'if (at < 0) return undefined;',
    ...statements,
    `const value = ${takeName(type, context)}(${from})${cast};`,
    'if (value === undefined) return undefined;',
    ...(qualified === 'root'
      ? [`at = ${runtime('rootEnd')}(scan.at) | 0;`, 'if (at < 0) return undefined;']
      : ['at = scan.at | 0;']),
    `if (${differs(`</${local}>`, 'at', 0)}) return undefined;`,
    `return ${isEnd} ? value : undefined;`,
    '}',
  ].join('\n');
}

/** Statements that take the root's start tag from `at`, and what the function of its type is given. */
function startTag(
  local: string,
  isOpen: boolean,
  module: Module,
): { readonly statements: readonly string[]; readonly from: string } {
  const length = byteLength(local) + 1;
  const nameEnd = offset('at', length);
  if (isOpen) {
    const isName = `${module.runtime('endsName')}(${nameEnd})`;
    const statements = [
      `if (${differs(`<${local}`, 'at', 0)} || !${isName}) return undefined;`,
      'scan.isRoot = true;',
    ];
    return { statements, from: `at, ${nameEnd}` };
  }
  const statements = [
    `if (${stands(`<${local}>`, 'at', 0)}) at += ${length + 1};`,
    'else {',
    `if (${differs(`<${local}`, 'at', 0)}) return undefined;`,
    `at = ${module.runtime('rootTag')}(at, ${nameEnd}) | 0;`,
    'if (at < 0) return undefined;',
    '}',
  ];
  return { statements, from: 'at' };
}
