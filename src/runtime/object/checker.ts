import { type LaxTable, laxTable } from '../content/any.ts';
import type { Duplicate, Identities, PrefixDeclarer, SimpleType } from '../datatype/datatype.ts';
import { quote } from '../datatype/message.ts';
import { allotPrefixes } from '../datatype/prefixes.ts';
import type { ElementDeclaration, FormatDescriptor } from '../descriptor.ts';
import { type Finding, Findings } from '../findings.ts';
import type { Issue } from '../issue.ts';
import { defaultLimits } from '../options.ts';
import type { Sink } from './sink.ts';
import { readArray, readRecord } from './snapshot.ts';

export type Path = readonly (string | number)[];
export type Properties = ReadonlyMap<string, unknown>;

/** How many items an array may have, and of what. */
interface Count {
  readonly min: number;
  readonly max: number;
  readonly name: string;
}

/** Checks one child; given from outside, since children hold children. */
export type CheckElement = (
  checker: Checker,
  declaration: ElementDeclaration,
  value: unknown,
  path: Path,
) => void;

/** What one check of one value collects. */
export class Checker {
  readonly sink: Sink | undefined;
  #identities: Identities<Path> | undefined;
  /** Content of any type holds what the schema declares: only reading it back tells. */
  mustReadBack = false;
  readonly #format: FormatDescriptor;
  readonly #findings = new Findings(defaultLimits.issues);
  #allot: PrefixDeclarer | undefined;
  #depth = 0;

  constructor(format: FormatDescriptor, sink?: Sink) {
    this.#format = format;
    this.sink = sink;
  }

  /** The prefix that a document has, or would have, for a namespace. */
  prefix(namespace: string): string {
    if (this.sink) return this.sink.prefix(namespace);
    this.#allot ??= allotPrefixes(this.#format.prefixes);
    return this.#allot(namespace);
  }

  /** What content of any type is assessed by. */
  get lax(): LaxTable {
    return laxTable(this.#format);
  }

  /** All that was found; asks for the IDs that are referred to first. */
  issues(): readonly Issue[] {
    for (const { id, place } of this.#identities?.unresolved() ?? []) {
      this.report(place, { code: 'cvc-id.1', message: `Nothing has the ID ${quote(id)}.` });
    }
    return this.#findings.issues();
  }

  /** Takes note of an ID or IDREF; if it is an ID that came before, what is to be said of it. */
  identify(type: SimpleType, value: unknown, path: Path): Duplicate<Path> | undefined {
    if (!type.identities) return undefined;
    this.#identities ??= new type.identities<Path>();
    return this.#identities.note(type, value, () => path);
  }

  report(path: Path, finding: Finding): void {
    this.#findings.add(finding, path);
  }

  missing(path: Path, property: string, expected: readonly string[]): void {
    const message = `The property ${property} is missing.`;
    this.report(path, { code: 'cvc-complex-type.2.4.b', message, expected });
  }

  /** One element deeper; `false` where that is too deep. */
  enter(path: Path): boolean {
    if (this.#depth >= defaultLimits.depth) {
      const message = `The value is nested deeper than the limit of ${defaultLimits.depth}.`;
      this.report(path, { code: 'limit-depth', message });
      return false;
    }
    this.#depth++;
    return true;
  }

  leave(): void {
    this.#depth--;
  }

  /** The properties of an object, those that are `undefined` reported and left in. */
  record(value: unknown, path: Path): Properties | undefined {
    const record = readRecord(value);
    if (typeof record === 'string') {
      this.#refuse(record, 'an object', path);
      return undefined;
    }
    for (const [property, member] of record) {
      if (member !== undefined) continue;
      const message = `The property ${property} is undefined; what is absent is no property.`;
      this.report([...path, property], { code: 'value-undefined', message });
    }
    return record;
  }

  /** Reports the properties that the layout doesn't have. */
  unknown(record: Properties, layout: ReadonlyMap<string, number>, path: Path, code: string): void {
    for (const property of record.keys()) {
      if (layout.has(property)) continue;
      const message = `There is no property ${quote(property)}.`;
      this.report([...path, property], { code, message });
    }
  }

  /** Each item of an array, and how many there are. */
  array(
    value: unknown,
    path: Path,
    { min, max, name }: Count,
    each: (item: unknown, path: Path) => void,
  ): void {
    const list = this.list(value, path);
    if (!list) return;
    for (const [index, item] of list.entries()) each(item, [...path, index]);
    if (list.length >= min && list.length <= max) return;
    const isFew = list.length < min;
    this.report(path, {
      code: isFew ? 'cvc-complex-type.2.4.b' : 'cvc-complex-type.2.4.d',
      message: `Expected ${isFew ? `at least ${min}` : `at most ${max}`} of ${name}; found ${list.length}.`,
      expected: isFew ? [name] : [],
    });
  }

  /** The items of an array. */
  list(value: unknown, path: Path): readonly unknown[] | undefined {
    const list = readArray(value);
    if (typeof list !== 'string') return list;
    this.#refuse(list, 'an array', path);
    return undefined;
  }

  #refuse(found: 'other' | 'unreadable' | 'hole', wanted: string, path: Path): void {
    const { code, message } = refusals[found];
    this.report(path, { code, message: message(wanted), expected: [wanted] });
  }
}

const refusals = {
  other: { code: 'value-type', message: (wanted: string) => `Expected ${wanted}.` },
  unreadable: { code: 'value-unreadable', message: () => 'The value throws when it is read.' },
  hole: { code: 'value-hole', message: () => 'The array has a hole.' },
} as const;
