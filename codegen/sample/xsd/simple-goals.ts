/** What texts are to show of a simple type: every facet's edge, every member, and each facet broken. */
import { facetsOf } from '../../bind/facets.ts';
import type { SimplePlan } from '../../bind/plan.ts';
import { integerRange } from '../../bind/scalar-form.ts';
import type { Facet, FacetValue, TypeKey } from '../../wire/model.ts';
import type { Goal } from '../model.ts';
import { neighbours } from './candidates.ts';
import type { TextQuestion } from './texts.ts';

/** A goal, and the question whose answer shows it. */
export interface SimpleGoal extends Pick<Goal, 'kind' | 'shows'> {
  /** The facet that it is about, which other types may have inherited; absent: the type itself. */
  readonly facet?: Facet;
  readonly question: Omit<TextQuestion, 'key' | 'part'>;
}

/** A text that no datatype has, or that a union or list has for that reason. */
const DATATYPE_CODES = ['cvc-datatype-valid.1.2.1', 'cvc-datatype-valid.1.2.3'];

/** The goals of one type; those that its items and members have apart. */
export function simpleGoals(plan: SimplePlan): readonly SimpleGoal[] {
  const facets = facetsOf(plan);
  const effective = facets.filter((facet, index) => {
    const isReplaced = facets.slice(index + 1).some((later) => replaces(later, facet));
    return !isReplaced;
  });
  return [
    { kind: 'valid', shows: 'in use', question: { refused: impossible(plan) } },
    ...effective.flatMap((facet) => edges(plan, facet)),
    ...builtinEdges(plan, facets),
    ...noDatatype(plan),
    ...effective.flatMap((facet) => broken(plan, facet)),
  ];
}

const ANY_TEXT: ReadonlySet<string> = new Set([
  'string',
  'normalizedString',
  'token',
  'anySimpleType',
]);

/** A text of no datatype that is asked for; lists leave that to their items. */
function noDatatype(plan: SimplePlan): readonly SimpleGoal[] {
  const hasAll = plan.variety === 'atomic' && ANY_TEXT.has(plan.builtin);
  if (hasAll || plan.variety === 'list') return [];
  const shows = plan.variety === 'union' ? 'of no member' : `no ${plan.builtin}`;
  return [{ kind: 'invalid', shows, question: { codes: DATATYPE_CODES } }];
}

/** A later facet of the same kind, or the other form of the same bound, takes its place. */
function replaces(later: Facet, { kind }: Facet): boolean {
  if (kind === 'pattern') return false;
  const bound = (name: string) => name.replace(/(?:In|Ex)clusive$/, '');
  return bound(later.kind) === bound(kind);
}

/** The type without one facet, or with another in its place. */
function withFacet(plan: SimplePlan, facet: Facet, by?: FacetValue): SimplePlan {
  const steps = plan.steps.map((step) => {
    if (!step.facets.includes(facet)) return step;
    const { span, documentation } = facet;
    const facets = step.facets.flatMap((each): readonly Facet[] => {
      if (each !== facet) return [each];
      return by ? [{ ...by, span, documentation }] : [];
    });
    return { ...step, facets };
  });
  return { ...plan, steps };
}

/** The type with one more facet. */
function withMore(plan: SimplePlan, more: FacetValue): SimplePlan {
  const [span] = plan.steps.map((step) => step.span);
  const last = plan.steps.at(-1);
  const facets = [{ ...more, span, documentation: '' } as Facet];
  const step = { ...(last ?? { kind: 'simpleType', key: plan.key }), facets };
  return { ...plan, steps: [...plan.steps, step as SimplePlan['steps'][number]] };
}

function impossible(plan: SimplePlan): SimplePlan {
  return withMore(plan, { kind: 'enumeration', values: [] });
}

function edges(plan: SimplePlan, facet: Facet): readonly SimpleGoal[] {
  const to = (by: FacetValue, shows: string): SimpleGoal => {
    return { kind: 'valid', facet, shows, question: { refused: withFacet(plan, facet, by) } };
  };
  switch (facet.kind) {
    case 'minLength':
      return [to({ ...facet, value: facet.value + 1 }, `minLength ${facet.value}`)];
    case 'maxLength':
    case 'totalDigits':
    case 'fractionDigits':
      if (facet.value === 0) return [];
      return [to({ ...facet, value: facet.value - 1 }, `${facet.kind} ${facet.value}`)];
    case 'minInclusive':
      return [to({ ...facet, kind: 'minExclusive' }, `minInclusive ${facet.value}`)];
    case 'maxInclusive':
      return [to({ ...facet, kind: 'maxExclusive' }, `maxInclusive ${facet.value}`)];
    case 'minExclusive':
    case 'maxExclusive':
      return [nextTo(plan, facet)];
    case 'pattern':
      return alternatives(plan, facet);
    case 'enumeration':
      return facet.values.map(({ lexical }) => {
        const shows = `value ${lexical}`;
        return { kind: 'valid', facet, shows, question: { among: [lexical] } };
      });
    default:
      return [];
  }
}

function nextTo(plan: SimplePlan, facet: Facet & { readonly value: string }): SimpleGoal {
  const primitive = plan.steps[0]?.variety;
  const name = primitive?.kind === 'atomic' ? primitive.primitive : '';
  const among = neighbours(facet.value, name);
  const shows = `next to ${facet.kind} ${facet.value}`;
  return { kind: 'valid', facet, shows, question: { among } };
}

/** Each pattern of one step is one of alternatives. */
function alternatives(
  plan: SimplePlan,
  facet: Facet & { readonly kind: 'pattern' },
): readonly SimpleGoal[] {
  const { sources } = facet;
  return sources.map((source, index) => {
    const others = sources.filter((_, at) => at !== index);
    const refused =
      others.length === 0
        ? impossible(plan)
        : withFacet(plan, facet, { kind: 'pattern', sources: others });
    return { kind: 'valid', facet, shows: `pattern ${source}`, question: { refused } };
  });
}

/** The least and the greatest value of a built-in type, unless a facet bounds it. */
function builtinEdges(plan: SimplePlan, facets: readonly Facet[]): readonly SimpleGoal[] {
  if (plan.variety !== 'atomic') return [];
  const { low, high } = integerRange(plan.builtin, []);
  const isBounded = (side: string) => facets.some(({ kind }) => kind.startsWith(side));
  const goals: SimpleGoal[] = [];
  for (const [bound, side, step] of [
    [low, 'min', -1n],
    [high, 'max', 1n],
  ] as const) {
    if (bound === undefined || isBounded(side)) continue;
    const codes = [`cvc-${side}Inclusive-valid`];
    const shows = `${side}imum ${bound}`;
    goals.push({ kind: 'valid', shows, question: { among: [String(bound)] } });
    const beyond = { codes, among: [String(bound + step)] };
    goals.push({ kind: 'invalid', shows: `beyond ${shows}`, question: beyond });
  }
  return goals;
}

function broken(plan: SimplePlan, facet: Facet): readonly SimpleGoal[] {
  if (facet.kind === 'whiteSpace') return [];
  const wanted = withFacet(plan, facet);
  const codes = [`cvc-${facet.kind}-valid`];
  const against = (shows: string): readonly SimpleGoal[] => [
    { kind: 'invalid', facet, shows, question: { wanted, refused: plan, codes } },
  ];
  if (facet.kind === 'pattern') return against('against pattern');
  if (facet.kind === 'enumeration') return against('a value that is not enumerated');
  return against(`against ${facet.kind} ${facet.value}`);
}

/** A type and those that it is made of, outermost first. */
export function partsOf(
  key: TypeKey,
  simple: (key: TypeKey) => SimplePlan | undefined,
): readonly SimplePlan[] {
  const parts = new Map<TypeKey, SimplePlan>();
  const pending = [key];
  for (const each of pending) {
    const plan = simple(each);
    if (!plan || parts.has(each)) continue;
    parts.set(each, plan);
    if (plan.variety === 'list') pending.push(plan.item);
    if (plan.variety === 'union') pending.push(...plan.members);
  }
  return [...parts.values()];
}
