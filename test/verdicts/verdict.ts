/** What the comparison says of two versions of a schema, and what outside judges have against it. */
import { changesBetween, type Direction } from '../../codegen/diff/changes.ts';
import type { Format } from '../../codegen/pipeline.ts';

/** Whether the one version lies within the other. */
export type Verdict =
  | { readonly kind: 'yes' }
  /** With documents or values, as text, that only the one accepts. */
  | { readonly kind: 'no'; readonly witnesses: readonly string[] }
  | { readonly kind: 'unknown'; readonly reason: string };

/** `narrower`: of the old version within the new one; `wider`: the other way round. */
export type Verdicts = Readonly<Record<Direction, Verdict>>;

export const DIRECTIONS: readonly Direction[] = ['narrower', 'wider'];

/** Both verdicts on two XSDs, or on two JSON Schemas. */
export function verdictsOf(before: Format, after: Format): Verdicts {
  const found = changesBetween(before, after);
  if (!found) throw new Error('there is nothing to compare');
  const { changes, unknown } = found;
  const verdict = (direction: Direction): Verdict => {
    const doubt = unknown.find((each) => each.direction === direction);
    if (doubt) return { kind: 'unknown', reason: doubt.reason };
    const own = changes.filter((change) => change.direction === direction);
    if (own.length === 0) return { kind: 'yes' };
    return { kind: 'no', witnesses: own.map(({ example }) => example) };
  };
  return { narrower: verdict('narrower'), wider: verdict('wider') };
}

/** The documents or values that the verdicts rest on. */
export function witnessesOf(verdicts: Verdicts): readonly string[] {
  return DIRECTIONS.map((direction) => verdicts[direction]).flatMap((verdict) =>
    verdict.kind === 'no' ? verdict.witnesses : [],
  );
}

/** A document or value, and which of the versions an outside judge accepts it by. */
export interface Judged {
  readonly text: string;
  readonly before: boolean;
  readonly after: boolean;
}

/** Where a judge contradicts a verdict. */
export interface Contradiction {
  readonly direction: Direction;
  readonly verdict: Verdict['kind'];
  /** What only the one version accepts, though that should not be; or doesn't, though it should. */
  readonly text: string;
}

/** A yes is contradicted by whatever only the one version accepts, a no by a witness that is none. */
export function contradictions(
  verdicts: Verdicts,
  judged: readonly Judged[],
): readonly Contradiction[] {
  return DIRECTIONS.flatMap((direction) => {
    const verdict = verdicts[direction];
    const isWitness = ({ before, after }: Judged): boolean =>
      direction === 'narrower' ? before && !after : after && !before;
    return judged
      .filter((each) => isAgainst(verdict, each, isWitness(each)))
      .map(({ text }) => ({ direction, verdict: verdict.kind, text }));
  });
}

function isAgainst(verdict: Verdict, { text }: Judged, isWitness: boolean): boolean {
  if (verdict.kind === 'yes') return isWitness;
  return verdict.kind === 'no' && verdict.witnesses.includes(text) && !isWitness;
}
