/** What valid values are to show: every schema in use, every edge, every enumerated value. */
import type { JsonSchemaSet, ObjectSchema } from '../../json-schema/model.ts';
import { plainKeyword } from '../../json-schema/value-scalars.ts';
import { type Edit, withBoolean, withKeywords } from './edit.ts';
import type { Place } from './reach.ts';

type Tightened = readonly [shows: string, edited: JsonSchemaSet];

/** What is to be shown of one schema. */
export function validEdits({ node, place }: Place, set: JsonSchemaSet): readonly Edit[] {
  if (node.kind === 'boolean') {
    return node.value ? [edit(place, ['in use', withBoolean(set, node, false)])] : [];
  }
  return [
    ['in use', withBoolean(set, node, false)] as const,
    ...types(node, set),
    ...values(node, set),
    ...counts(node, set),
    ...bounds(node, set),
    ...properties(node, set),
  ].map((tightened) => edit(place, tightened));
}

function edit(place: string, [shows, edited]: Tightened): Edit {
  return { kind: 'valid', place, shows, edited };
}

function types(node: ObjectSchema, set: JsonSchemaSet): readonly Tightened[] {
  const all = (plainKeyword(node, 'type') ?? []) as readonly string[];
  if (all.length < 2) return [];
  return all.map((type) => {
    const others = all.filter((other) => other !== type);
    return [`type ${type}`, withKeywords(set, node, { type: others })];
  });
}

function values(node: ObjectSchema, set: JsonSchemaSet): readonly Tightened[] {
  const all = (plainKeyword(node, 'enum') ?? []) as readonly unknown[];
  return all.map((value, index) => {
    const others = all.filter((_, at) => at !== index);
    return [`value ${JSON.stringify(value)}`, withKeywords(set, node, { enum: others })];
  });
}

const LEAST = ['minLength', 'minItems', 'minProperties', 'minContains'] as const;
const MOST = ['maxLength', 'maxItems', 'maxProperties', 'maxContains'] as const;

function counts(node: ObjectSchema, set: JsonSchemaSet): readonly Tightened[] {
  const edges: Tightened[] = [];
  for (const keyword of LEAST) {
    const count = plainKeyword(node, keyword);
    if (typeof count !== 'number') continue;
    edges.push([`${keyword} ${count}`, withKeywords(set, node, { [keyword]: count + 1 })]);
  }
  for (const keyword of MOST) {
    const count = plainKeyword(node, keyword);
    if (typeof count !== 'number' || count === 0) continue;
    edges.push([`${keyword} ${count}`, withKeywords(set, node, { [keyword]: count - 1 })]);
  }
  return edges;
}

/** A bound itself, and beside an exclusive one the next integer. */
function bounds(node: ObjectSchema, set: JsonSchemaSet): readonly Tightened[] {
  const edges: Tightened[] = [];
  for (const [keyword, exclusive, side] of SIDES) {
    const bound = plainKeyword(node, keyword);
    const beyond = plainKeyword(node, exclusive);
    if (typeof bound === 'number') {
      edges.push([`${keyword} ${bound}`, withKeywords(set, node, { [exclusive]: bound })]);
    }
    if (typeof beyond !== 'number') continue;
    const further = { [exclusive]: beyond + side };
    edges.push([`next to ${exclusive} ${beyond}`, withKeywords(set, node, further)]);
  }
  const divisor = plainKeyword(node, 'multipleOf');
  if (typeof divisor === 'number') {
    const wider = withKeywords(set, node, { multipleOf: divisor * 2 });
    edges.push([`multipleOf ${divisor}`, wider]);
  }
  return edges;
}

const SIDES = [
  ['minimum', 'exclusiveMinimum', 1],
  ['maximum', 'exclusiveMaximum', -1],
] as const;

/** Without each optional property, and with one that the schema does not know. */
function properties(node: ObjectSchema, set: JsonSchemaSet): readonly Tightened[] {
  const known = node.keywords.get('properties');
  if (known?.kind !== 'schemaMap') return [];
  const required = (plainKeyword(node, 'required') ?? []) as readonly string[];
  const optional = [...known.schemas.keys()].filter((name) => !required.includes(name));
  return optional.map((name) => [
    `without ${name}`,
    withKeywords(set, node, { required: [...required, name] }),
  ]);
}
