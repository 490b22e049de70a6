/** How the fast lane reads simple types: by a scanner where there is one, else by the descriptor. */
import type { AtomicPlan, SimplePlan } from '../../bind/plan.ts';
import { integerRange } from '../../bind/scalar-form.ts';
import { scalarValue } from '../../bind/scalar-value.ts';
import { parsePattern } from '../../pattern/compile.ts';
import { isWithin } from '../../pattern/inclusion.ts';
import { alternationOf, type Pattern } from '../../pattern/model.ts';
import type { FacetValue, TypeKey } from '../../wire/model.ts';
import { type FormatContext, typeConstant } from '../descriptor.ts';
import { SHARED } from '../layout.ts';
import type { Statement } from '../print.ts';
import { quoteLineComment, quoteString } from '../quote.ts';
import { typeText } from '../type-text.ts';
import { byteLength, offset, stands } from './literal.ts';
import { hasScanner, scannerStatements } from './scanner.ts';
import { type Scanner, scanners } from './scanners.ts';

/** More values than this are looked up by the descriptor. */
const MAX_LITERALS = 16;

/** The expression that reads a value at `at`, which leaves `scan.at` behind it. */
export interface Take {
  readonly text: string;
  /** Whether its type is the value's own; else it is `unknown`. */
  readonly isTyped: boolean;
}

export function takeExpression(key: TypeKey, at: string, context: FormatContext): Take {
  const { plan, layout, module } = context;
  const type = plan.types.get(key);
  if (type?.kind === 'simple' && isAnyText(type)) {
    return { text: `${module.runtime('takeString')}(${at})`, isTyped: true };
  }
  if (type?.kind === 'simple' && readerOf(type, context)) {
    const name = takeName(type, context);
    const isShared = layout.home(plan, type) === SHARED;
    const local = isShared ? module.from(`${SHARED}/fast`, name) : name;
    return { text: `${local}(${at})`, isTyped: true };
  }
  const constant = typeConstant(key, context);
  return { text: `${module.runtime('takeSimple')}(${constant}, ${at})`, isTyped: false };
}

/** The one value that a type has, as a text: an enumeration of one. */
export function onlyText(key: TypeKey, { plan }: FormatContext): string | undefined {
  const type = plan.types.get(key);
  const literals = type?.kind === 'simple' ? literalsOf(type, { plan }) : undefined;
  return literals?.length === 1 ? literals[0] : undefined;
}

/** The names of the functions of a format, which nothing else may be called. */
export function takeNames(context: Pick<FormatContext, 'plan' | 'layout'>): readonly string[] {
  return Array.from(context.plan.types.values(), (type) => takeName(type, context)).flatMap(
    (name) => [name, name.replace('take', 'endOf')],
  );
}

/** `takeMobileNumber` */
export function takeName(
  type: Parameters<FormatContext['layout']['constant']>[1],
  { plan, layout }: Pick<FormatContext, 'plan' | 'layout'>,
): string {
  const constant = layout.constant(plan, type).replace(/Type(\d*)$/, '$1');
  return `take${constant.charAt(0).toUpperCase()}${constant.slice(1)}`;
}

/** The declarations that read one simple type; none where the run-time's own functions do. */
export function takeDeclarations(type: SimplePlan, context: FormatContext): readonly Statement[] {
  const read = isAnyText(type) ? undefined : readerOf(type, context);
  if (!read) return [];
  const { module, plan, layout } = context;
  const folder = layout.home(plan, type);
  const returned =
    type.typeName === undefined
      ? typeText(scalarValue(type.key, plan), module.dates)
      : module.from(`${folder}/types`, type.typeName, 'type');
  const isExported = folder === SHARED;
  const { statements, scanner } = read(module);
  const name = takeName(type, context);
  const shown = quoteLineComment(type.label);
  return [
    ...(scanner ?? []),
    [
      `/** ${shown} at \`at\`; \`undefined\`: not valid, or unknown here. */`,
      `${isExported ? 'export ' : ''}function ${name}(at: number): ${returned} | undefined {`,
      ...statements.map((statement) => statement.replaceAll('$T', () => `${returned} | undefined`)),
      '}',
    ].join('\n'),
  ];
}

/** The statements of a function of `at`; `$T` stands for what it returns. */
interface Reader {
  readonly statements: readonly string[];
  readonly scanner?: readonly string[];
}

/** Writes a reader into a module. */
type WriteReader = (module: FormatContext['module']) => Reader;

/** How a type is read by more than its descriptor; `undefined`: not at all. */
function readerOf(type: SimplePlan, context: FormatContext): WriteReader | undefined {
  if (type.variety !== 'atomic') return undefined;
  const literals = literalsOf(type, context);
  if (literals) return () => literalReader(type, literals, context);
  switch (type.form) {
    case 'boolean':
      return facetsOf(type).length > 0 ? undefined : () => call('takeBoolean', type, [], context);
    case 'integer':
      return integerReader(type, context);
    case 'string':
      return textReader(type, context);
    default:
      return undefined;
  }
}

function facetsOf(type: SimplePlan): readonly FacetValue[] {
  return type.steps.flatMap((step) => step.facets);
}

/** Text without any constraint. */
function isAnyText(type: SimplePlan): boolean {
  return (
    type.variety === 'atomic' &&
    type.builtin === 'string' &&
    type.whiteSpace === 'preserve' &&
    facetsOf(type).every(({ kind }) => kind === 'whiteSpace')
  );
}

function literalsOf(
  type: SimplePlan,
  { plan }: Pick<FormatContext, 'plan'>,
): readonly string[] | undefined {
  if (type.variety !== 'atomic' || type.form !== 'string') return undefined;
  const isBare = facetsOf(type).every(
    ({ kind }) => kind === 'enumeration' || kind === 'whiteSpace',
  );
  const value = scalarValue(type.key, plan);
  if (!isBare || (value.kind !== 'literal' && value.kind !== 'enumeration')) return undefined;
  const values =
    value.kind === 'literal' ? [value.value] : value.values.map((member) => member.value);
  const texts = values.filter((each) => typeof each === 'string' && isPlain(each));
  return texts.length === values.length && texts.length <= MAX_LITERALS
    ? ([...new Set(texts)] as string[])
    : undefined;
}

/** What stands in a document as it is: no `&`, `<`, `]`, and no white space that could be changed. */
function isPlain(text: string): boolean {
  return !/[&<\]\p{C}]/u.test(text) && text.trim() === text && !text.includes('  ');
}

function literalReader(
  type: AtomicPlan,
  literals: readonly string[],
  context: FormatContext,
): Reader {
  const { module } = context;
  const scan = module.runtime('scan');
  const tests = literals.map((literal) => {
    const behind = offset('at', byteLength(literal));
    return `if (${stands(`${literal}</`, 'at', 0, module)}) {\n${scan}.at = ${behind};\nreturn ${quoteString(literal)};\n}`;
  });
  return { statements: [...tests, ...call('takeSimple', type, [], context).statements] };
}

function call(
  name: string,
  type: SimplePlan,
  more: readonly (string | number | bigint)[],
  context: FormatContext,
): Reader {
  const constant = typeConstant(type.key, context);
  const taken = `${context.module.runtime(name)}(${[constant, 'at', ...more].join(', ')})`;
  return { statements: [`return ${taken} as $T;`] };
}

const boundKinds: ReadonlySet<FacetValue['kind']> = new Set([
  'minInclusive',
  'minExclusive',
  'maxInclusive',
  'maxExclusive',
  'totalDigits',
  'whiteSpace',
]);

function integerReader(type: AtomicPlan, context: FormatContext): WriteReader | undefined {
  if (!facetsOf(type).every(({ kind }) => boundKinds.has(kind))) return undefined;
  const { low, high } = integerRange(type.builtin, type.steps);
  if (low === undefined || high === undefined) return undefined;
  return () => call('takeInteger', type, [low, high], context);
}

const textBuiltins: ReadonlySet<string> = new Set(['string', 'normalizedString', 'token']);

function textReader(type: AtomicPlan, context: FormatContext): WriteReader | undefined {
  if (!textBuiltins.has(type.builtin)) return datatypeReader(type, context);
  const lengths = lengthsOf(type);
  const patterns = patternsOf(type, context);
  if (!lengths || !patterns || facetsOf(type).some(({ kind }) => !textFacets.has(kind))) {
    return undefined;
  }
  const [last] = patterns.slice(-1);
  if (!last) {
    const scanner = type.whiteSpace === 'preserve' ? 'endOfText' : 'endOfWords';
    return () => scannedReader(type, scanner, lengths, context);
  }
  if (!patterns.every((pattern) => pattern === last || isWithin(last, pattern))) return undefined;
  if (type.whiteSpace !== 'preserve' && !isWithin(last, collapsed())) return undefined;
  return patternReader(type, last, lengths, context);
}

const textFacets: ReadonlySet<FacetValue['kind']> = new Set([
  'pattern',
  'whiteSpace',
  'length',
  'minLength',
  'maxLength',
]);

function patternReader(
  type: AtomicPlan,
  pattern: Pattern,
  lengths: Lengths,
  context: FormatContext,
): WriteReader | undefined {
  if (!hasScanner(pattern)) return undefined;
  const name = takeName(type, context).replace('take', 'endOf');
  return () => {
    const { module } = context;
    const sources = type.steps
      .flatMap((step) => step.facets)
      .flatMap((facet) => (facet.kind === 'pattern' ? facet.sources : []));
    const statements = scannerStatements(pattern, module) ?? [];
    const scanner = [
      `// ${quoteLineComment(`${type.label}: ${sources.join(' | ')}`)}`,
      `function ${name}(at: number): number {`,
      ...statements,
      '}',
    ].join('\n');
    return { ...scannedReader(type, name, lengths, context, true), scanner: [scanner] };
  };
}

/** Length facets of ASCII text are differences of places. */
function scannedReader(
  type: AtomicPlan,
  scanner: string,
  { min, max }: Lengths,
  context: FormatContext,
  isOwn = false,
): Reader {
  const { module } = context;
  const end = `${isOwn ? scanner : module.runtime(scanner)}(at)`;
  const constant = typeConstant(type.key, context);
  const taken = (place: string): string =>
    `return ${module.runtime('taken')}(${constant}, at, ${place}) as $T;`;
  const tests = [
    ...(min > 0 ? [`end < at + ${min}`] : []),
    ...(max < Infinity ? [`end > at + ${max}`] : []),
  ];
  if (tests.length === 0) return { statements: [taken(end)] };
  return {
    statements: [
      `const end = ${end};`,
      `if (${tests.join(' || ')}) return ${module.runtime('takeSimple')}(${constant}, at) as $T;`,
      taken('end'),
    ],
  };
}

interface Lengths {
  readonly min: number;
  readonly max: number;
}

function lengthsOf(type: AtomicPlan): Lengths | undefined {
  let [min, max] = [0, Infinity];
  for (const facet of facetsOf(type)) {
    if (facet.kind === 'length' || facet.kind === 'minLength') min = Math.max(min, facet.value);
    if (facet.kind === 'length' || facet.kind === 'maxLength') max = Math.min(max, facet.value);
  }
  const isPlace = (value: number): boolean => value === Infinity || value < 2 ** 30;
  return isPlace(min) && isPlace(max) && min < Infinity ? { min, max } : undefined;
}

/** The pattern of each step that has one; `undefined` if one can't be read. */
function patternsOf(type: AtomicPlan, { report }: FormatContext): readonly Pattern[] | undefined {
  const patterns: Pattern[] = [];
  for (const facet of type.steps.flatMap((step) => step.facets)) {
    if (facet.kind !== 'pattern') continue;
    const parsed = facet.sources.map((source) => parsePattern(source, 'xsd', facet.span, report));
    const known = parsed.filter((pattern) => pattern !== undefined);
    if (known.length < parsed.length) return undefined;
    patterns.push(alternationOf(known));
  }
  return patterns;
}

/** Text that `whiteSpace` `collapse` leaves as it is. */
function collapsed(): Pattern {
  return language('([^ \\t\\n\\r]+( [^ \\t\\n\\r]+)*)?');
}

function language(source: string): Pattern {
  const pattern = parsePattern(source, 'xsd', undefined, () => {});
  if (!pattern) throw new Error(`not a pattern: ${source}`);
  return pattern;
}

/** A datatype whose lexical space has a scanner, and which has no facets that this does not obey. */
function datatypeReader(type: AtomicPlan, context: FormatContext): WriteReader | undefined {
  const isPatternOnly = facetsOf(type).every(
    ({ kind }) => kind === 'pattern' || kind === 'whiteSpace',
  );
  const patterns = isPatternOnly ? patternsOf(type, context) : undefined;
  const scanner = patterns && scanners.find((each) => isFitting(each, type, patterns));
  if (!scanner) return undefined;
  return () => scannedReader(type, scanner.name, { min: 0, max: Infinity }, context);
}

function isFitting(scanner: Scanner, type: AtomicPlan, patterns: readonly Pattern[]): boolean {
  if (scanner.builtin !== type.builtin) return false;
  return patterns.every((pattern) => isWithin(language(scanner.language), pattern));
}
