/** Which function or scanner stands for a simple type in the fast lane, and what it is made of. */
import { facetsOf } from '../../bind/facets.ts';
import type { AtomicPlan, SimplePlan } from '../../bind/plan.ts';
import { integerRange, rangeFacets } from '../../bind/scalar-form.ts';
import { scalarValue } from '../../bind/scalar-value.ts';
import { parsePattern } from '../../pattern/compile.ts';
import { isWithin } from '../../pattern/inclusion.ts';
import { alternationOf, type Pattern } from '../../pattern/model.ts';
import type { FacetValue } from '../../wire/model.ts';
import { type FormatContext, typeConstant } from '../format-context.ts';
import { quoteString } from '../quote.ts';
import { byteLength, offset, stands } from './literal.ts';
import { hasScanner, scannerStatements } from './scanner.ts';
import { type Scanner, scanners } from './scanners.ts';

/** More values than this are looked up by the descriptor. */
const MAX_LITERALS = 16;

/** What a reader is written into. */
export type ReaderModule = FormatContext['module'];

/** Statements of a function of `at`; `$T` stands for what it returns. */
interface FunctionReader {
  readonly kind: 'function';
  readonly statements: (module: ReaderModule) => readonly string[];
}

/** Text that stands for itself, whose end a scanner finds. */
export interface ScannedReader {
  readonly kind: 'scanned';
  /** The name of the run-time's scanner. */
  readonly scanner: string;
  /** Statements of a scanner of its own, a function of `at`. */
  readonly statements?: (module: ReaderModule) => readonly string[];
}

type Reader = FunctionReader | ScannedReader;

/** How a type is read by more than its descriptor; `undefined`: not at all. */
export function readerOf(type: SimplePlan, context: FormatContext): Reader | undefined {
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

/** Text without any constraint. */
export function isAnyText(type: SimplePlan): boolean {
  return (
    type.variety === 'atomic' &&
    type.builtin === 'string' &&
    type.whiteSpace === 'preserve' &&
    facetsOf(type).every(({ kind }) => kind === 'whiteSpace')
  );
}

/** All values of a type that are texts, written as they are; `undefined`: not so few, or not so plain. */
export function literalsOf(
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

function integerReader(type: AtomicPlan, context: FormatContext): Reader | undefined {
  if (!facetsOf(type).every(({ kind }) => rangeFacets.has(kind))) return undefined;
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
  for (const facet of facetsOf(type)) {
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
  const pattern = parsePattern(source, 'xsd', undefined, () => undefined);
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
