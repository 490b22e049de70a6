/**
 * `fast.ts`: the accept-only parser of a format, specialised to its schema. It compares names four
 * bytes at a time, scans plain values, and gives up at the first thing that it does not know: the
 * full lane then reads the document again and owns every issue. See `src/runtime/fast/`.
 */
import type { BindingPlan, ElementPlan } from '../../bind/plan.ts';
import { nameKey } from '../../wire/model.ts';
import type { FormatContext } from '../format-context.ts';
import { SHARED } from '../layout.ts';
import type { Module } from '../module.ts';
import { quoteString } from '../quote.ts';
import { reachable } from '../unused.ts';
import { hasAttributes } from './attributes.ts';
import type { FastContext } from './context.ts';
import { isOrdinary, type Lane, laneOf } from './lane.ts';
import { byteLength, differs, offset, read, stands } from './literal.ts';
import { complexFunction } from './record.ts';
import { calledName, takeDeclarations, takeName } from './simple.ts';

/** The function that reads a format: `readSmsMo`. */
export function fastName(format: string): string {
  return `read${format}`;
}

/** With more roots than this a schema is a vocabulary, of which a program reads a part: its `root`. */
const MAX_ROOTS = 16;

/** Whether the format has a fast lane: a root of a complex type that it reads, among not too many. */
export function hasFastLane(plan: BindingPlan): boolean {
  return plan.roots.length <= MAX_ROOTS && rootsOf(plan, laneOf(plan)).length > 0;
}

/** The roots whose documents the lane reads; at those of all others it gives up. */
function rootsOf(
  { roots, types }: BindingPlan,
  { namespace, reads }: Lane,
): readonly ElementPlan[] {
  return roots.filter((root) => {
    const isComplex = types.get(root.type)?.kind === 'complex';
    return isComplex && root.name.namespace === namespace && isOrdinary(root) && reads(root.type);
  });
}

/** A declaration by its name. */
type Named = readonly [name: string, text: string];

/** Writes the fast lane of a format: the document, then its types in order of use. */
export function writeFast(format: FormatContext): void {
  const { plan, layout, module } = format;
  const context: FastContext = { ...format, lane: laneOf(plan) };
  const own = [...plan.types.values()].filter(
    (type) => layout.home(plan, type) !== SHARED && context.lane.reads(type.key),
  );
  const documents = documentFunctions(context);
  const elements = own.flatMap((type): Named[] =>
    type.kind === 'complex' ? [[takeName(type, context), complexFunction(type, context)]] : [],
  );
  const values = own.flatMap((type): Named[] =>
    type.kind === 'simple'
      ? takeDeclarations(type, context).map((text) => [calledName(type, context), text])
      : [],
  );
  const used = reachable(documents.join('\n'), new Map([...elements, ...values]));
  const functions = [...documents, ...used];
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

/** The function that reads a document; of several roots, one for each of them too. */
function documentFunctions(context: FastContext): readonly string[] {
  const { plan, layout, module, lane } = context;
  const document = module.from(`${layout.folder(plan)}/types`, plan.format, 'type');
  const { qualified, namespace } = lane;
  const begin =
    qualified === 'none'
      ? `${module.runtime('begin')}(input)`
      : `${module.runtime('beginIn')}(${quoteString(namespace)}, ${qualified === 'all'}, input)`;
  const isOne = plan.roots.length === 1;
  const result = isOne ? document : `${module.runtime('RootedValue', 'type')}<${document}>`;
  const signature = `function ${fastName(plan.format)}(input: string | ${module.global('Uint8Array')}): ${result} | undefined {`;
  const start = [`${isOne ? 'let' : 'const'} at = ${begin} | 0;`, 'if (at < 0) return undefined;'];
  const roots = rootsOf(plan, lane);
  if (isOne) {
    const body = roots.flatMap((root) => rootStatements(root, 'value', document, context));
    return [[signature, ...start, ...body, '}'].join('\n')];
  }
  const calls = roots.map(({ name: { local } }, index) => {
    const isName = `${module.runtime('endsName')}(${offset('at', byteLength(local) + 1)})`;
    return `if (${stands(`<${local}`, 'at', 0)} && ${isName}) return root${index + 1}(at);`;
  });
  const functions = roots.map((root, index) =>
    [
      `function root${index + 1}(at: number): ${result} | undefined {`,
      ...rootStatements(
        root,
        `{ value, element: ${quoteString(nameKey(root.name))} }`,
        document,
        context,
      ),
      '}',
    ].join('\n'),
  );
  return [[signature, ...start, ...calls, 'return undefined;', '}'].join('\n'), ...functions];
}

/** Statements that read a document whose root begins at `at`, and return `result`, made of `value`. */
function rootStatements(
  root: ElementPlan,
  result: string,
  document: string,
  context: FastContext,
): readonly string[] {
  const { plan, module, lane } = context;
  const type = plan.types.get(root.type);
  if (type?.kind !== 'complex') return [];
  const { local } = root.name;
  const runtime = (name: string): string => module.runtime(name);
  const cast = type.content.kind === 'array' ? ` as ${document} | undefined` : '';
  const { statements, from } = startTag(local, hasAttributes(type), plan.roots.length > 1, module);
  const atEnd = `${runtime('isAtEnd')}(${offset('at', byteLength(local) + 3)})`;
  const isEnd = lane.qualified === 'none' ? atEnd : `scan.isBound && ${atEnd}`;
  return [
    ...statements,
    `const value = ${takeName(type, context)}(${from})${cast};`,
    'if (value === undefined) return undefined;',
    ...(lane.qualified === 'root'
      ? [`at = ${runtime('rootEnd')}(scan.at) | 0;`, 'if (at < 0) return undefined;']
      : ['at = scan.at | 0;']),
    `if (${differs(`</${local}>`, 'at', 0)}) return undefined;`,
    `return ${isEnd} ? ${result} : undefined;`,
  ];
}

/**
 * Statements that take the root's start tag from `at`, and what the function of its type is given;
 * `isKnown`: its name is known to stand there.
 */
function startTag(
  local: string,
  isOpen: boolean,
  isKnown: boolean,
  module: Module,
): { readonly statements: readonly string[]; readonly from: string } {
  const length = byteLength(local) + 1;
  const nameEnd = offset('at', length);
  const isOther = differs(`<${local}`, 'at', 0);
  if (isOpen) {
    const isName = `${module.runtime('endsName')}(${nameEnd})`;
    const check = isKnown ? [] : [`if (${isOther} || !${isName}) return undefined;`];
    return { statements: [...check, 'scan.isRoot = true;'], from: `at, ${nameEnd}` };
  }
  const isPlain = isKnown ? `${read(1, nameEnd)} === 0x3e` : stands(`<${local}>`, 'at', 0);
  const statements = [
    `if (${isPlain}) at += ${length + 1};`,
    'else {',
    ...(isKnown ? [] : [`if (${isOther}) return undefined;`]),
    `at = ${module.runtime('rootTag')}(at, ${nameEnd}) | 0;`,
    'if (at < 0) return undefined;',
    '}',
  ];
  return { statements, from: 'at' };
}
