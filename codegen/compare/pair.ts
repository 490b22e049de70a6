/** The two descriptions of one format, compared by their shapes; string languages are not. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/source.ts';
import type { ArrayType, Member, RecordType, ValueSchema, ValueType } from '../value/model.ts';
import {
  describeType,
  flatten,
  isByValue,
  isItems,
  kindsOf,
  type Resolve,
  resolver,
  valuesOf,
} from './shape.ts';

/**
 * Reports where the value model of an XSD and that of a JSON Schema differ in names, presence,
 * occurrence, enumerations, kinds of types or openness: each at its place in the JSON Schema, with
 * the XSD's as related.
 */
export function checkPair(fromXsd: ValueSchema, fromJson: ValueSchema, report: Report): void {
  new PairCheck(fromXsd, fromJson, report).types(
    'The root',
    fromXsd.root,
    fromJson.root,
    undefined,
    undefined,
  );
}

class PairCheck {
  readonly #xsd: Resolve;
  readonly #json: Resolve;
  readonly #report: Report;
  readonly #records = new Map<ValueType, RecordType | undefined>();
  readonly #compared = new Map<ValueType, Set<ValueType>>();

  constructor(fromXsd: ValueSchema, fromJson: ValueSchema, report: Report) {
    this.#xsd = resolver(fromXsd);
    this.#json = resolver(fromJson);
    this.#report = report;
  }

  /** `here`, `there`: where the two stand if they have no place of their own. */
  types(
    place: string,
    xsdType: ValueType,
    jsonType: ValueType,
    there: Span | undefined,
    here: Span | undefined,
  ): void {
    const xsd = this.#xsd(xsdType);
    const json = this.#json(jsonType);
    if (this.#isKnown(xsd, json)) return;
    const at = here ?? json.span;
    const related = relatedTo(there ?? xsd.span);
    const [xsdKinds, jsonKinds] = [kindsOf(xsd, this.#xsd), kindsOf(json, this.#json)];
    if (!areEqual(xsdKinds, jsonKinds)) {
      const details = {
        place,
        json: describeType(json, this.#json),
        xsd: describeType(xsd, this.#xsd),
      };
      this.#report('pair-type', at, details, related);
      return;
    }
    this.#values(place, xsd, json, at, there ?? xsd.span);
    const records = [this.#flat(xsd, this.#xsd), this.#flat(json, this.#json)] as const;
    if (records[0] && records[1]) this.#membersOf(place, records[0], records[1], at, there);
    const arrays = [arrayIn(xsd), arrayIn(json)] as const;
    if (arrays[0] && arrays[1]) this.#arrays(place, arrays[0], arrays[1], at, related);
  }

  /** Made once for each type, so that recursive types are seen to come again. */
  #flat(type: ValueType, resolve: Resolve): RecordType | undefined {
    const known = this.#records.has(type) ? this.#records.get(type) : flatten(type, resolve);
    this.#records.set(type, known);
    return known;
  }

  #isKnown(xsd: ValueType, json: ValueType): boolean {
    const compared = this.#compared.get(xsd) ?? new Set();
    this.#compared.set(xsd, compared);
    if (compared.has(json)) return true;
    compared.add(json);
    return false;
  }

  #values(
    place: string,
    xsd: ValueType,
    json: ValueType,
    at: Span | undefined,
    there: Span | undefined,
  ): void {
    const [xsdValues, jsonValues] = [valuesOf(xsd, this.#xsd), valuesOf(json, this.#json)];
    if (!xsdValues && !jsonValues) return;
    // A pattern can say which texts stand for the values; strings are not compared further.
    if (!jsonValues && isByValue(xsd)) return;
    if (xsdValues && jsonValues && areEqual(xsdValues, jsonValues)) return;
    const details = { place, json: listed(jsonValues), xsd: listed(xsdValues) };
    this.#report('pair-enumeration', at, details, relatedTo(there));
  }

  #membersOf(
    place: string,
    xsd: RecordType,
    json: RecordType,
    at: Span | undefined,
    there: Span | undefined,
  ): void {
    const related = relatedTo(xsd.span ?? there);
    if (json.additional !== 'none' && xsd.additional === 'none') {
      this.#report('pair-open', json.span ?? at, { place }, related);
    }
    const others = new Map(json.members.map((member) => [member.property, member]));
    for (const member of xsd.members) {
      const other = others.get(member.property);
      others.delete(member.property);
      if (other) this.#members(member, other);
      else {
        const { property } = member;
        this.#report(
          'pair-missing-property',
          json.span ?? at,
          { place, property },
          relatedTo(member.span),
        );
      }
    }
    for (const { property, span } of others.values()) {
      this.#report('pair-missing-element', span, { place, property }, related);
    }
  }

  #members(xsd: Member, json: Member): void {
    const place = `\`${json.property}\``;
    if (xsd.presence !== json.presence) {
      const details = { place, json: json.presence, xsd: xsd.presence };
      this.#report('pair-presence', json.span, details, relatedTo(xsd.span));
    }
    const isOptional = xsd.presence === 'optional';
    const [own, other] = isOptional ? [filled(xsd), filled(json)] : [xsd, json];
    this.types(place, own.type, other.type, xsd.span, json.span);
  }

  #arrays(
    place: string,
    xsd: ArrayType,
    json: ArrayType,
    at: Span | undefined,
    related: ReturnType<typeof relatedTo>,
  ): void {
    const isSame = xsd.minItems === json.minItems && xsd.maxItems === json.maxItems;
    if (!isSame && !isItems(xsd, this.#xsd)) {
      const details = { place, json: counted(json), xsd: counted(xsd) };
      this.#report('pair-occurrence', at, details, related);
    }
    this.types(`An item of ${place}`, xsd.items, json.items, xsd.span, json.items.span ?? at);
  }
}

/** The member of which an array that is there has an item at least. */
function filled(member: Member): Member {
  const { type } = member;
  return type.kind === 'array' && type.minItems === 0
    ? { ...member, type: { ...type, minItems: 1 } }
    : member;
}

function arrayIn(type: ValueType): ArrayType | undefined {
  if (type.kind === 'array') return type;
  if (type.kind !== 'union') return undefined;
  return type.members.find((member) => member.kind === 'array');
}

function relatedTo(span: Span | undefined): readonly { message: string; span: Span }[] {
  return span ? [{ message: 'The XSD declares it here.', span }] : [];
}

function areEqual<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): boolean {
  return left.size === right.size && [...left].every((item) => right.has(item));
}

function listed(values: ReadonlySet<string> | undefined): string {
  return values ? `only ${[...values].join(', ')}` : 'any value';
}

function counted({ minItems, maxItems }: ArrayType): string {
  const most = maxItems === Infinity ? 'any number of' : `at most ${maxItems}`;
  return `at least ${minItems} and ${most} items`;
}
