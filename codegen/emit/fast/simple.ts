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
import { quoteLineComment, quoteString } from '../quote.ts';
import { typeText } from '../type-text.ts';
import { byteLength, offset, stands } from './literal.ts';
import { hasScanner, scannerStatements } from './scanner.ts';
import { type Scanner, scanners } from './scanners.ts';

/** More values than this are looked up by the descriptor. */
const MAX_LITERALS = 16;

/** How a value is read. */
export type Take =
  /** A function takes it, and leaves `scan.at` behind it. */
  | {
      readonly kind: 'function';
      /** A call that reads at `at`. */
      readonly text: (at: string) => string;
      /** Whether its type is the value's own; else it is `unknown`. */
      readonly isTyped: boolean;
    }
  /** It is a string, whose end a scanner finds. */
  | {
      readonly kind: 'scanned';
      /** A call that gives where the text ends that begins at `at`; 0: not a plain one. */
      readonly end: (at: string) => string;
      /** A call that reads an element whose text isn't plain: its value, `scan.at` behind its end. */
      readonly slow: (at: string, nameLength: number) => string;
      /** What both are cast to, if the value's type is not `string`. */
      readonly type: string | undefined;
    };

export function takeOf(key: TypeKey, context: FormatContext): Take {
  const { plan, layout, module } = context;
  const type = plan.types.get(key);
  if (type?.kind === 'simple') {
    const reader = readerOf(type, context);
    if (reader?.kind === 'scanned') return scannedTake(type, reader, context);
    if (reader?.kind === 'function') {
      const name = takeName(type, context);
      const local = layout.home(plan, type) === SHARED ? module.from(`${SHARED}/fast`, name) : name;
      return { kind: 'function', text: (at) => `${local}(${at})`, isTyped: true };
    }
  }
  const constant = typeConstant(key, context);
  const text = (at: string): string => `${module.runtime('takeSimple')}(${constant}, ${at})`;
  return { kind: 'function', text, isTyped: false };
}

/** An expression for the value at `at` as `type`, behind which there may be any end tag. */
export function takenText(key: TypeKey, at: string, type: string, context: FormatContext): string {
  const take = takeOf(key, context);
  if (take.kind === 'function') {
    return take.isTyped ? take.text(at) : `${take.text(at)} as ${type} | undefined`;
  }
  const constant = typeConstant(key, context);
  return `${context.module.runtime('taken')}(${constant}, ${at}, ${take.end(at)}) as ${type} | undefined`;
}

function scannedTake(type: SimplePlan, reader: ScannedReader, context: FormatContext): Take {
  const { plan, layout, module } = context;
  const isShared = layout.home(plan, type) === SHARED;
  const own = (name: string): string => (isShared ? module.from(`${SHARED}/fast`, name) : name);
  const scanner = reader.statements ? own(endName(type, context)) : module.runtime(reader.scanner);
  return {
    kind: 'scanned',
    end: (at) => `${scanner}(${at})`,
    slow: (at, length) =>
      isAnyText(type)
        ? `${module.runtime('takeText')}(${at}, ${length})`
        : `${module.runtime('takeElement')}(${typeConstant(type.key, context)}, ${at}, ${length})`,
    type: textType(type, context),
  };
}

/** What a text of the type must be cast to; `undefined` if its type is `string`. */
function textType(type: SimplePlan, { plan, layout, module }: FormatContext): string | undefined {
  const { typeName = '' } = type;
  if (plan.externals.has(typeName)) {
    return module.from(`${layout.home(plan, type)}/types`, typeName, 'type');
  }
  const value = typeText(scalarValue(type.key, plan), module.dates);
  return value === 'string' ? undefined : value;
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

/** What the function of a type is called that `takeDeclarations` writes. */
export function calledName(type: SimplePlan, context: FormatContext): string {
  return readerOf(type, context)?.kind === 'scanned'
    ? endName(type, context)
    : takeName(type, context);
}

/** `endOfMobileNumber` */
function endName(type: SimplePlan, context: FormatContext): string {
  return takeName(type, context).replace('take', 'endOf');
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
export function takeDeclarations(type: SimplePlan, context: FormatContext): readonly string[] {
  const reader = readerOf(type, context);
  if (!reader) return [];
  const { module, plan, layout } = context;
  const folder = layout.home(plan, type);
  const isShared = folder === SHARED;
  const shown = quoteLineComment(type.label);
  if (reader.kind === 'scanned') {
    if (!reader.statements) return [];
    const comment = `/** Where ${shown} ends that begins at \`at\`${sourcesText(type)}; 0: not valid, or not plain. */`;
    const statements = reader.statements(module);
    return [declare(comment, endName(type, context), 'number', statements, isShared, module)];
  }
  const returned =
    type.typeName === undefined
      ? typeText(scalarValue(type.key, plan), module.dates)
      : module.from(`${folder}/types`, type.typeName, 'type');
  const comment = `/** ${shown} at \`at\`; \`undefined\`: not valid, or unknown here. */`;
  const statements = reader
    .statements(module)
    .map((statement) => statement.replaceAll('$T', () => `${returned} | undefined`));
  const name = takeName(type, context);
  return [declare(comment, name, `${returned} | undefined`, statements, isShared, module)];
}

/** A function of `at`; one that formats share is a module's own, and is given the scratch buffer. */
function declare(
  comment: string,
  name: string,
  returned: string,
  statements: readonly string[],
  isShared: boolean,
  module: ReaderModule,
): string {
  const text = [`function ${name}(at: number): ${returned} {`, ...statements, '}'].join('\n');
  const used = ['view', 'scan'].filter((each) => text.includes(`${each}.`));
  if (!isShared) return `${comment}\n${text}`;
  if (used.length === 0) return `${comment}\nexport ${text}`;
  return [
    comment,
    `export const ${name} = /* @__PURE__ */ ${module.runtime('withScratch')}(({ ${used.join(', ')} }) => {`,
    `return ${text};`,
    '});',
  ].join('\n');
}

/** The patterns of a type, for a comment. */
function sourcesText(type: SimplePlan): string {
  const sources = facetsOf(type).flatMap((facet) =>
    facet.kind === 'pattern' ? facet.sources : [],
  );
  return sources.length === 0 ? '' : ` (${quoteLineComment(sources.join(' | '))})`;
}

/** What a reader is written into. */
type ReaderModule = FormatContext['module'];

/** Statements of a function of `at`; `$T` stands for what it returns. */
interface FunctionReader {
  readonly kind: 'function';
  readonly statements: (module: ReaderModule) => readonly string[];
}

interface ScannedReader {
  readonly kind: 'scanned';
  /** The name of the run-time's scanner. */
  readonly scanner: string;
  /** Statements of a scanner of its own, a function of `at`. */
  readonly statements?: (module: ReaderModule) => readonly string[];
}

type Reader = FunctionReader | ScannedReader;

/** How a type is read by more than its descriptor; `undefined`: not at all. */
function readerOf(type: SimplePlan, context: FormatContext): Reader | undefined {
  if (type.variety !== 'atomic') return undefined;
  if (isAnyText(type)) return { kind: 'scanned', scanner: 'endOfText' };
  const literals = literalsOf(type, context);
  if (literals) {
    return { kind: 'function', statements: () => literalStatements(type, literals, context) };
  }
  switch (type.form) {
    case 'boolean':
      return facetsOf(type).length > 0 ? undefined : callReader('takeBoolean', type, [], context);
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

function literalStatements(
  type: AtomicPlan,
  literals: readonly string[],
  context: FormatContext,
): readonly string[] {
  const tests = literals.map((literal) => {
    const behind = offset('at', byteLength(literal));
    return `if (${stands(`${literal}</`, 'at', 0)}) {\nscan.at = ${behind};\nreturn ${quoteString(literal)};\n}`;
  });
  return [...tests, callStatement('takeSimple', type, [], context)];
}

function callReader(
  name: string,
  type: SimplePlan,
  more: readonly (string | number | bigint)[],
  context: FormatContext,
): FunctionReader {
  return { kind: 'function', statements: () => [callStatement(name, type, more, context)] };
}

function callStatement(
  name: string,
  type: SimplePlan,
  more: readonly (string | number | bigint)[],
  context: FormatContext,
): string {
  const constant = typeConstant(type.key, context);
  const call = `${context.module.runtime(name)}(${[constant, 'at', ...more].join(', ')})`;
  return `return ${call} as $T;`;
}

const boundKinds: ReadonlySet<FacetValue['kind']> = new Set([
  'minInclusive',
  'minExclusive',
  'maxInclusive',
  'maxExclusive',
  'totalDigits',
  'whiteSpace',
]);

function integerReader(type: AtomicPlan, context: FormatContext): Reader | undefined {
  if (!facetsOf(type).every(({ kind }) => boundKinds.has(kind))) return undefined;
  const { low, high } = integerRange(type.builtin, type.steps);
  if (low === undefined || high === undefined) return undefined;
  return callReader('takeInteger', type, [low, high], context);
}

const textBuiltins: ReadonlySet<string> = new Set(['string', 'normalizedString', 'token']);

function textReader(type: AtomicPlan, context: FormatContext): Reader | undefined {
  if (!textBuiltins.has(type.builtin)) return datatypeReader(type, context);
  const lengths = lengthsOf(type);
  const patterns = patternsOf(type, context);
  if (!lengths || !patterns || facetsOf(type).some(({ kind }) => !textFacets.has(kind))) {
    return undefined;
  }
  const [last] = patterns.slice(-1);
  if (!last) {
    const scanner = type.whiteSpace === 'preserve' ? 'endOfText' : 'endOfWords';
    return boundedReader(scanner, lengths);
  }
  if (!patterns.every((pattern) => pattern === last || isWithin(last, pattern))) return undefined;
  if (type.whiteSpace !== 'preserve' && !isWithin(last, collapsed())) return undefined;
  return patternReader(last, lengths);
}

const textFacets: ReadonlySet<FacetValue['kind']> = new Set([
  'pattern',
  'whiteSpace',
  'length',
  'minLength',
  'maxLength',
]);

function patternReader(pattern: Pattern, lengths: Lengths): Reader | undefined {
  if (!hasScanner(pattern)) return undefined;
  const statements = (module: ReaderModule): readonly string[] => {
    const written = scannerStatements(pattern, module) ?? [];
    const tests = lengthTests(lengths, 'begin');
    if (tests === '') return written;
    const end = written.at(-1) === 'return at;' ? written.slice(0, -1) : written;
    return ['const begin = at;', ...end, `return ${tests} ? 0 : at;`];
  };
  return { kind: 'scanned', scanner: '', statements };
}

/** Length facets of ASCII text are differences of places. */
function boundedReader(scanner: string, lengths: Lengths): Reader {
  const tests = lengthTests(lengths, 'at', 'end');
  if (tests === '') return { kind: 'scanned', scanner };
  const statements = (module: ReaderModule): readonly string[] => [
    `const end = ${module.runtime(scanner)}(at);`,
    `return ${tests} ? 0 : end;`,
  ];
  return { kind: 'scanned', scanner, statements };
}

function lengthTests({ min, max }: Lengths, start: string, end = 'at'): string {
  return [
    ...(min > 0 ? [`${end} < ${start} + ${min}`] : []),
    ...(max < Infinity ? [`${end} > ${start} + ${max}`] : []),
  ].join(' || ');
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
function datatypeReader(type: AtomicPlan, context: FormatContext): Reader | undefined {
  const isPatternOnly = facetsOf(type).every(
    ({ kind }) => kind === 'pattern' || kind === 'whiteSpace',
  );
  const patterns = isPatternOnly ? patternsOf(type, context) : undefined;
  const scanner = patterns && scanners.find((each) => isFitting(each, type, patterns));
  return scanner && { kind: 'scanned', scanner: scanner.name };
}

function isFitting(scanner: Scanner, type: AtomicPlan, patterns: readonly Pattern[]): boolean {
  if (scanner.builtin !== type.builtin) return false;
  return patterns.every((pattern) => isWithin(language(scanner.language), pattern));
}
