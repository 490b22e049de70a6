/** What the full lane knows of an element whose end tag has not come. */
import { type AnyContent, isAnyType } from '../content/any.ts';
import { type ContentModel, contentModel, type Surroundings } from '../content/compile.ts';
import { Fields } from '../content/fields.ts';
import { layoutOf } from '../content/layout.ts';
import { type Places, type Step, start } from '../content/match.ts';
import type { SimpleType } from '../datatype/datatype.ts';
import type {
  ComplexType,
  ElementDeclaration,
  ElementParticle,
  GroupParticle,
  Particle,
  TypeReference,
} from '../descriptor.ts';

export type Path = readonly (string | number)[];

/** Where a value goes: its path within the value around it, and how it gets there. */
export interface Slot {
  readonly path: Path;
  readonly put: (value: unknown) => void;
}

/** The type that a reference stands for. */
export function resolveType({ type }: { readonly type: TypeReference }): SimpleType | ComplexType {
  return typeof type === 'function' ? type() : type;
}

/** An element from its start tag on; it becomes a value at its end tag. */
export class OpenElement {
  readonly declaration: ElementDeclaration;
  readonly type: SimpleType | ComplexType;
  /** As it is written in the document. */
  readonly name: string;
  readonly outer: OpenElement | undefined;
  readonly slot: Slot;
  /** The attributes, and of a record the children. */
  readonly fields: Fields;
  /** Undefined where there can be no children at all. */
  readonly children: OpenChildren | undefined;
  /** Within content of any type, or where it begins: what the document has. */
  recorded: AnyContent | undefined;
  /** Whether the schema declares it. */
  readonly isDeclared: boolean;
  /** A simple type that `xsi:type` named. */
  narrowed: SimpleType | undefined;
  isNil = false;
  /** The text that counts: all of it, or within mixed content what came after the last child. */
  text = '';
  /** Where the first text stands; -1 before it. */
  textIndex = -1;
  /** Where the first character stands that the type has no place for; -1 if there is none. */
  strayIndex = -1;
  /** Whether its content was refused already: one issue a value. */
  isRefused = false;

  constructor(
    declaration: ElementDeclaration,
    name: string,
    outer: OpenElement | undefined,
    slot: Slot,
    isDeclared = true,
  ) {
    this.isDeclared = isDeclared;
    this.declaration = declaration;
    this.type = resolveType(declaration);
    this.name = name;
    this.outer = outer;
    this.slot = slot;
    this.fields = new Fields(this.type.kind === 'complex' ? layoutOf(this.type) : noLayout);
    this.children = this.type.kind === 'complex' ? openChildren(this.type, this.fields) : undefined;
  }

  /** Where its value stands in the whole. */
  get path(): Path {
    const segments: Path[] = [];
    for (let element: OpenElement | undefined = this; element; element = element.outer) {
      segments.push(element.slot.path);
    }
    return segments.reverse().flat();
  }

  /** Whether it may hold anything. */
  get isAny(): boolean {
    return isAnyType(this.type);
  }

  /** Whether text may become part of the value. */
  get takesText(): boolean {
    const { type } = this;
    if (type.kind !== 'complex') return true;
    const { content } = type;
    return content.kind === 'simple' || (content.kind === 'items' && content.mixed === true);
  }
}

/** Why an element can't hold a child, whichever it is. */
export function refusal({ isNil, type }: OpenElement): { code: string; why: string } {
  if (isNil) return { code: 'cvc-elt.3.2.1', why: 'is nil' };
  if (type.kind !== 'complex') return { code: 'cvc-type.3.1.2', why: 'has a simple type' };
  return type.content.kind === 'simple'
    ? { code: 'cvc-complex-type.2.2', why: 'has simple content' }
    : { code: 'cvc-complex-type.2.1', why: 'is empty' };
}

const noLayout = new Map<string, number>();

/** The children of an element so far. */
export interface OpenChildren {
  readonly model: ContentModel;
  places: Places;
  /** Where the first child of each name stands, for issues about a second one. */
  readonly first: Map<string, number>;
  /** Where the value of the child that a step took goes. */
  readonly slot: (step: Step) => Slot;
  /** Of array and items content: the array itself. */
  readonly list: unknown[];
}

function openChildren(type: ComplexType, fields: Fields): OpenChildren | undefined {
  const { content } = type;
  const list: unknown[] = [];
  const open = (particle: Particle, slot: OpenChildren['slot']): OpenChildren => {
    return { model: contentModel(particle), places: start, first: new Map(), slot, list };
  };
  switch (content.kind) {
    case 'record': {
      const { surroundings } = contentModel(content.particle);
      const records = new GroupRecords(fields);
      return open(content.particle, (step) => {
        return records.slot(step, surroundings.get(step.particle) ?? { records: [] });
      });
    }
    case 'array':
      return open(content.particle, () => appendTo(list, []));
    case 'items': {
      const { property } = content;
      return open(content.particle, ({ particle }) =>
        itemSlot(list, [property], particle.property),
      );
    }
    default:
      return undefined;
  }
}

/** The next place of an array. */
function appendTo(list: unknown[], around: Path): Slot {
  const index = list.push(undefined) - 1;
  return {
    path: [...around, index],
    put: (value) => {
      list[index] = value;
    },
  };
}

function itemSlot(list: unknown[], around: Path, kind: string): Slot {
  const { path, put } = appendTo(list, around);
  return { path: [...path, 'value'], put: (value) => put({ kind, value }) };
}

/** One iteration of a group that repeats. */
interface GroupRecord {
  readonly fields: Fields;
  readonly path: Path;
}

/** The record of a content model and the group records within it that go on. */
class GroupRecords {
  readonly #open: GroupRecord[];

  constructor(fields: Fields) {
    this.#open = [{ fields, path: [] }];
  }

  slot({ particle, retained }: Step, { records, items }: Surroundings): Slot {
    this.#open.length = Math.min(this.#open.length, retained + 1);
    for (const group of records.slice(this.#open.length - 1)) this.#begin(group);
    const { fields, path } = this.#open.at(-1) as GroupRecord;
    if (items?.property === undefined) return memberSlot(fields, path, particle);
    const { property } = items;
    return itemSlot(fields.array(property), [...path, property], particle.property);
  }

  #begin(group: GroupParticle): void {
    const around = this.#open.at(-1) as GroupRecord;
    const property = group.property ?? '';
    const fields = new Fields(layoutOf(group));
    const index = around.fields.array(property).push(fields) - 1;
    this.#open.push({ fields, path: [...around.path, property, index] });
  }
}

function memberSlot(fields: Fields, path: Path, { property, array }: ElementParticle): Slot {
  if (array) return appendTo(fields.array(property), [...path, property]);
  return { path: [...path, property], put: (value) => fields.set(property, value) };
}
