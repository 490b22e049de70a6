/** Changes of schemas as findings, for any report. */
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Finding } from '../report/finding.ts';
import { type Place, placeOfSpan } from '../report/place.ts';
import type { Span } from '../source/source.ts';
import type { Change, Changes, Direction } from './changes.ts';
import type { ComparedSchema } from './compare-versions.ts';
import { type AllowedChange, allowance, type Compatibility, isBreaking } from './policy.ts';
import type { TypeChange } from './types.ts';
import type { Version } from './versions.ts';

/** What findings depend on beside the changes. */
export interface FindingOptions {
  readonly old: Version;
  readonly fresh: Version;
  readonly compatibility: Compatibility;
  readonly allowed: readonly AllowedChange[];
  /** What can't be decided is an error. */
  readonly requireProof: boolean;
}

/** Examples longer than this are shown from their beginning. */
const MAX_SHOWN = 1_000;

/** Everything that is to be said of one schema. */
export function findingsOf(compared: ComparedSchema, options: FindingOptions): readonly Finding[] {
  if (compared.kind === 'removed' || compared.kind === 'added') return [lone(compared, options)];
  return [
    ...alikeIn(compared.changes, options).map((alike) =>
      findingOfChange(alike, compared.path, options),
    ),
    ...moreFindings(compared, compared.path, options),
    ...unknownFindings(compared, compared.path, options),
    ...(compared.types ?? []).map((change) => findingOfType(change, compared.path)),
  ];
}

/** Changes that one reason explains, as of parts that are of one type: they are told of together. */
type Alike = readonly [Change, ...Change[]];

function alikeIn(changes: readonly Change[], { allowed }: FindingOptions): readonly Alike[] {
  const groups = new Map<string, [Change, ...Change[]]>();
  for (const change of changes) {
    const { direction, rule, because } = change;
    const key = JSON.stringify([direction, rule, because, allowance(change, allowed)?.reason]);
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()];
}

/** Further parts than these are counted. */
const MAX_PARTS = 5;

/** What is said of the parts that a group of changes has beside its first. */
function elsewhere([, ...others]: Alike): string {
  if (others.length === 0) return '';
  const names = others.slice(0, MAX_PARTS).map(({ part }) => nameOf(part));
  const more = others.length - names.length;
  const last = more > 0 ? `${more} more` : names.pop();
  return ` The same in ${names.length > 0 ? `${names.join(', ')} and ` : ''}${last}.`;
}

function nameOf(part: string): string {
  return part === '' ? 'the whole' : `\`${part}\``;
}

/** The language may be wider and programs break all the same: the compiler is the judge of types. */
function findingOfType({ use, because }: TypeChange, path: string): Finding {
  const who = use === 'read' ? 'read values by the old types' : 'make values for the old types';
  return {
    severity: 'warning',
    code: 'schema-types',
    message: `With the types of the new schema, programs that ${who} need not compile any more: ${because}`,
    place: { path, length: 1 },
    related: [],
    expected: [],
  };
}

function findingOfChange(alike: Alike, path: string, options: FindingOptions): Finding {
  const [change] = alike;
  const { direction, part, rule } = change;
  const reason = allowance(change, options.allowed)?.reason;
  const place = change.fresh ? placed(change.fresh, options.fresh) : { path, length: 1 };
  const before = change.old && placed(change.old, options.old);
  return {
    severity: reason === undefined ? severityOf(direction, options.compatibility) : 'info',
    code: `schema-${direction}`,
    message: `${part === '' ? 'The whole' : nameOf(part)} ${sentenceOf(change)}${elsewhere(alike)}${reason === undefined ? '' : ` Allowed: ${reason}`}`,
    place,
    related: before ? [{ message: 'The old schema has it here.', place: before }] : [],
    expected: [],
    mend: WHO_BREAKS[direction],
    reference: rule,
  };
}

function sentenceOf({ direction, example, because }: Change): string {
  const shown = example.length > MAX_SHOWN ? `${example.slice(0, MAX_SHOWN)}…` : example;
  const what =
    direction === 'narrower'
      ? 'turns away what it took: only the old schema accepts'
      : 'takes more than it did: only the new schema accepts';
  return `${what} ${shown}. The other says: ${because}`;
}

/** Who has to do something. */
export const WHO_BREAKS: Readonly<Record<Direction, string>> = {
  narrower:
    'Who still writes by the old schema is refused by those who read by the new one: change writers first, or keep accepting it.',
  wider:
    'Who still reads by the old schema refuses what is written by the new one: change readers first, or don’t write it yet.',
};

function moreFindings(
  { more }: Changes,
  path: string,
  { compatibility }: FindingOptions,
): readonly Finding[] {
  return more.map((direction) => ({
    severity: severityOf(direction, compatibility),
    code: 'schema-more',
    message: `There are more places where the new schema ${direction === 'narrower' ? 'turns away what it took' : 'takes more than it did'} than are told.`,
    place: { path, length: 1 },
    related: [],
    expected: [],
  }));
}

function unknownFindings(
  { unknown }: Changes,
  path: string,
  { requireProof, compatibility }: FindingOptions,
): readonly Finding[] {
  return unknown.map(({ direction, reason }) => ({
    severity: requireProof && isBreaking(direction, compatibility) ? 'error' : 'warning',
    code: 'schema-unproved',
    message: `It is not known whether the new schema ${direction === 'narrower' ? 'accepts all that the old one does' : 'accepts more than the old one'}: ${reason}.`,
    place: { path, length: 1 },
    related: [],
    expected: [],
  }));
}

function lone({ path, kind }: ComparedSchema, { compatibility }: FindingOptions): Finding {
  const isGone = kind === 'removed';
  return {
    severity: severityOf(isGone ? 'narrower' : 'wider', compatibility),
    code: isGone ? 'schema-narrower' : 'schema-wider',
    message: isGone ? 'The schema is gone.' : 'The schema is new.',
    place: { path, length: 1 },
    related: [],
    expected: [],
  };
}

function severityOf(direction: Direction, compatibility: Compatibility): Severity {
  return isBreaking(direction, compatibility) ? 'error' : 'info';
}

function placed(span: Span, { shown }: Version): Place {
  const place = placeOfSpan(span);
  // The first line of a declaration is enough to underline.
  const end = place.source?.length ?? place.length;
  const length = Math.max(1, Math.min(place.length, end - (place.column ?? 1) + 1));
  return { ...place, length, path: shown(place.path) };
}
