/** Facets that leave something of a simple type: made from its values, of which some stay. */
import type { Dice } from '../dice.ts';
import { node, type XmlNode } from '../tree.ts';
import { isOrdered } from './lexical.ts';
import { patternFor, randomPattern } from './patterns.ts';
import type { SimpleInfo } from './scope.ts';

/** Facets of one step of derivation, and what is left of the values. */
export interface Restriction {
  readonly nodes: readonly XmlNode[];
  readonly values: readonly string[];
  readonly facets: SimpleInfo['facets'];
  readonly fixed: readonly string[];
}

type Step = (dice: Dice, type: SimpleInfo, values: readonly string[]) => Partial<Restriction>;

const TEXTS = /^(?:string|normalizedString|token)$/;
const COUNTED =
  /^(?:string|normalizedString|token|language|Name|NCName|NMTOKENS?|anyURI|hexBinary|base64Binary)$/;
const DECIMAL = /^(?:decimal|.*nteger|long|int|short|byte|unsigned.*)$/;

/** One to three facets that a type can have. */
export function restrict(dice: Dice, type: SimpleInfo): Restriction {
  const steps = dice
    .shuffled(applicable(type))
    .slice(0, dice.weighted({ 1: 6, 2: 3, 3: 1 }) === '1' ? 1 : 3);
  let result: Restriction = {
    nodes: [],
    values: type.values,
    facets: type.facets,
    fixed: type.fixed,
  };
  for (const step of steps) {
    const { nodes = [], values = result.values, facets = {} } = step(dice, type, result.values);
    const fixed = nodes.flatMap(({ name, attributes }) =>
      attributes.fixed ? [name.slice(3)] : [],
    );
    result = {
      nodes: [...result.nodes, ...nodes],
      values,
      facets: { ...result.facets, ...facets },
      fixed: [...result.fixed, ...fixed],
    };
  }
  return result;
}

function applicable(type: SimpleInfo): Step[] {
  const { variety, builtin, facets, fixed, values } = type;
  const isAtomic = variety === 'atomic';
  const free = (...kinds: readonly string[]) => kinds.every((kind) => !fixed.includes(kind));
  const hasLength =
    (variety === 'list' || (isAtomic && COUNTED.test(builtin))) && !('length' in facets);
  return [
    pattern,
    ...(builtin !== 'boolean' && values.length > 0 ? [enumeration] : []),
    ...(hasLength && free('minLength', 'maxLength') ? [lengths] : []),
    ...(isAtomic && isOrdered(builtin) && values.length > 2 && free(...BOUNDS) ? [bounds] : []),
    ...(isAtomic && DECIMAL.test(builtin) && free('totalDigits', 'fractionDigits') ? [digits] : []),
    ...(builtin === 'string' && isAtomic && Object.keys(facets).length === 0 ? [whiteSpace] : []),
  ];
}

function facet(dice: Dice, kind: string, value: string | number): XmlNode {
  const canBeFixed = kind !== 'pattern' && kind !== 'enumeration';
  return node(`xs:${kind}`, { value, fixed: canBeFixed && dice.chance(5) ? true : undefined });
}

const enumeration: Step = (dice, _type, values) => {
  const kept = values.filter(() => dice.chance(60));
  const chosen = kept.length > 0 ? kept : values.slice(0, 1);
  const nodes = chosen.map((value) => facet(dice, 'enumeration', value));
  return { nodes, values: chosen, facets: { enumeration: chosen.length } };
};

const pattern: Step = (dice, type, values) => {
  const isFree = TEXTS.test(type.builtin) && Object.keys(type.facets).length === 0;
  if (isFree && type.variety === 'atomic' && values === type.values && dice.chance(75)) {
    const random = randomPattern(dice);
    const texts = dice.times(8, () => random.sample(dice)).filter((text) => isNormal(type, text));
    if (texts.length > 0) {
      const nodes = [facet(dice, 'pattern', random.source)];
      return { nodes, values: [...new Set(texts)], facets: { pattern: 1 } };
    }
  }
  const kept = dice.some(values, 60, 1);
  const stay = values.filter((value) => kept.includes(value));
  const nodes = [facet(dice, 'pattern', patternFor(dice, stay))];
  return { nodes, values: stay, facets: { pattern: 1 } };
};

function isNormal({ builtin }: SimpleInfo, text: string): boolean {
  if (builtin === 'string') return true;
  return builtin === 'token' ? !/^ | $| {2}|[\t\r\n]/.test(text) : !/[\t\r\n]/.test(text);
}

const lengths: Step = (dice, type, values) => {
  const sizes = values.map((value) => sizeOf(type, value));
  const size = dice.pick(sizes);
  const { minLength, maxLength } = type.facets;
  if (dice.chance(30) && minLength === undefined && maxLength === undefined) {
    const stay = values.filter((_, index) => sizes[index] === size);
    return { nodes: [facet(dice, 'length', size)], values: stay, facets: { length: size } };
  }
  const least = dice.chance(50) ? size : Math.min(...sizes);
  const most =
    Math.max(...sizes) + (dice.chance(70) && maxLength === undefined ? dice.below(4) : 0);
  const stay = values.filter((_, index) => (sizes[index] ?? 0) >= least);
  const nodes = [facet(dice, 'minLength', least), facet(dice, 'maxLength', most)];
  const used = dice.some(nodes, 75, 1);
  const facets = Object.fromEntries(
    used.map(({ name, attributes }) => [name.slice(3), Number(attributes.value)]),
  );
  return { nodes: used, values: used.includes(nodes[0] as XmlNode) ? stay : values, facets };
};

function sizeOf({ variety, builtin }: SimpleInfo, value: string): number {
  if (variety === 'list') return value.split(' ').filter(Boolean).length;
  if (builtin === 'hexBinary') return value.length / 2;
  if (builtin === 'base64Binary') return Buffer.from(value, 'base64').length;
  return [...value].length;
}

const BOUNDS = ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'];

const bounds: Step = (dice, type, values) => {
  if (values.length < 3 || BOUNDS.some((kind) => type.fixed.includes(kind))) return {};
  const [low, high] = [0, 0].map(() => dice.below(values.length)).sort((a, b) => a - b) as [
    number,
    number,
  ];
  const nodes: XmlNode[] = [];
  let stay = values;
  if (dice.chance(75)) {
    const isExclusive = dice.chance(30) && low + 1 < values.length && low < high - 1;
    nodes.push(facet(dice, isExclusive ? 'minExclusive' : 'minInclusive', values[low] ?? ''));
    stay = stay.filter((value) => values.indexOf(value) >= low + Number(isExclusive));
  }
  if (nodes.length === 0 || dice.chance(60)) {
    const isExclusive = dice.chance(30) && high > low + 1;
    nodes.push(facet(dice, isExclusive ? 'maxExclusive' : 'maxInclusive', values[high] ?? ''));
    stay = stay.filter((value) => values.indexOf(value) <= high - Number(isExclusive));
  }
  const facets = Object.fromEntries(
    nodes.map(({ name, attributes }) => [name.slice(3), attributes.value ?? '']),
  );
  return { nodes, values: stay, facets };
};

const digits: Step = (dice, type, values) => {
  const counts = values.map((value) => {
    const [whole = '', fraction = ''] = value.replace(/^[+-]?0*/, '').split('.');
    const places = fraction.replace(/0+$/, '').length;
    return { total: Math.max(1, whole.length + places), places };
  });
  const total = Math.max(...counts.map((count) => count.total));
  const places = Math.max(...counts.map((count) => count.places));
  const nodes = [
    ...(dice.chance(60) ? [facet(dice, 'totalDigits', total)] : []),
    ...(type.builtin === 'decimal' && dice.chance(60)
      ? [facet(dice, 'fractionDigits', places)]
      : []),
  ];
  return { nodes, facets: { totalDigits: total, fractionDigits: places } };
};

const whiteSpace: Step = (dice, _type, values) => {
  const way = dice.pick(['preserve', 'replace', 'collapse']);
  const normal = values.map((value) => {
    const spaced = way === 'preserve' ? value : value.replace(/[\t\r\n]/g, ' ');
    return way === 'collapse' ? spaced.replace(/ +/g, ' ').trim() : spaced;
  });
  return {
    nodes: [facet(dice, 'whiteSpace', way)],
    values: [...new Set(normal)],
    facets: { whiteSpace: way },
  };
};
