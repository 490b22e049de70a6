/** Values for the goals of one set: found for the part that a goal is about, put into what stands around it. */
import { JsonSchemaClaims } from '../../compare/claims/json-schema.ts';
import type { Claim } from '../../compare/claims/model.ts';
import type { JsonSchemaSet, SchemaKey } from '../../json-schema/model.ts';
import { withPart } from '../graft.ts';
import type { Goal, Outcome } from '../model.ts';
import { breaksOf } from './breaks.ts';
import { edgesOf } from './edges.ts';
import { type Expected, judged, type ValueJudge } from './judged.ts';
import { breaking, showing } from './levels.ts';
import { Questions } from './questions.ts';
import type { Place } from './reach.ts';
import { type Level, type Route, Routes } from './routes.ts';
import { Surroundings } from './surroundings.ts';

/** A goal at some place, and what is asked for it. */
export interface Aim extends Expected {
  readonly shows: string;
  /** Values of the outermost of these levels that show it. */
  readonly claimAt: (levels: readonly Level[]) => Claim;
  /** Why there may be none. */
  readonly impossible: string;
}

/** What is known of one set. */
export class Sampler {
  readonly #set: JsonSchemaSet;
  readonly #judge: ValueJudge;
  readonly #questions = new Questions();
  readonly #reader: JsonSchemaClaims;
  readonly #routes: Routes;
  readonly #surroundings: Surroundings;
  readonly #ways = new Map<SchemaKey, ReturnType<Routes['to']>>();
  #edits = 0;

  constructor(set: JsonSchemaSet, judge: ValueJudge) {
    this.#set = set;
    this.#judge = judge;
    this.#reader = new JsonSchemaClaims(set, (key) => key, this.#questions.claims);
    this.#routes = new Routes(set);
    const isValid = (value: unknown): boolean => judge(value).length === 0;
    this.#surroundings = new Surroundings(this.#reader, this.#questions, isValid);
  }

  /** What is to be shown of the schema at a place, the valid first. */
  *aimsAt(place: Place, kinds: readonly Goal['kind'][]): Generator<Aim> {
    if (kinds.includes('valid')) {
      for (const [shows, edge, isOfLength = false] of edgesOf(place.node, this.#reader)) {
        const claimAt = (levels: readonly Level[]) => showing(levels, edge, this.#reader);
        yield { kind: 'valid', shows, claimAt, impossible: NEVER_SO, isOfLength };
      }
    }
    if (!kinds.includes('invalid')) return;
    const context = { routes: this.#routes, set: this.#set, reader: this.#reader };
    const impossible = place.isAlternative ? LET_IN : IMPLIED;
    for (const { loosened, ...said } of breaksOf(place)) {
      this.#edits += 1;
      const edit = `edit ${this.#edits}`;
      const claimAt = (levels: readonly Level[]) => breaking(levels, loosened, edit, context);
      yield { kind: 'invalid', ...said, claimAt, impossible, isOfLength: true };
    }
  }

  /** What comes of it. */
  outcomeOf(aim: Aim, { node }: Place): Outcome<unknown> {
    const { routes, areAll } = this.#waysTo(node.key);
    let reason = areAll ? aim.impossible : TOO_MANY_WAYS;
    for (const route of routes) {
      const outcome = this.#along(route, aim);
      if (outcome.kind !== 'uncovered') return outcome;
      if (outcome.reason !== aim.impossible) reason = outcome.reason;
    }
    return { kind: 'uncovered', reason };
  }

  #waysTo(key: SchemaKey): ReturnType<Routes['to']> {
    const ways = this.#ways.get(key) ?? this.#routes.to(key);
    this.#ways.set(key, ways);
    return ways;
  }

  /** From the innermost level on, until what stands around it takes what is found. */
  #along(route: Route, aim: Aim): Outcome<unknown> {
    for (let count = 1; count <= route.length; count += 1) {
      const levels = route.slice(0, count);
      const answer = this.#questions.ask(aim.claimAt(levels));
      if (answer.kind === 'yes') {
        return { kind: 'uncovered', reason: count === 1 ? aim.impossible : SHUT_OUT };
      }
      if (answer.kind === 'unknown') return { kind: 'uncovered', reason: answer.reason };
      const around = this.#surroundings.of(levels.at(-1)?.head ?? '', route.slice(count));
      if (!around) continue;
      const { path } = around;
      const content = withPart(around.value, path, answer.value);
      const outcome = judged(aim, { ...answer, content, path }, this.#judge);
      if (outcome.kind === 'found' || count === route.length) return outcome;
    }
    return { kind: 'uncovered', reason: SHUT_OUT };
  }
}

const NEVER_SO = 'no valid value is so';
const IMPLIED = 'whatever breaks it breaks another constraint too';
const LET_IN = `${IMPLIED}, or is let in by another alternative`;
const SHUT_OUT = 'what stands around it on the shortest way from the root lets none in';
const TOO_MANY_WAYS = 'there are more ways to it than are tried';
