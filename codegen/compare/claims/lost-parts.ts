/**
 * What an XSD says of objects beyond the JSON Schema that it converts to: of types asked of single
 * values, of all else unclear.
 */

import type { SimpleType } from '../../../src/runtime/datatype/datatype.ts';
import { isSimple } from '../../../src/runtime/datatype/simple.ts';
import { facetsOf } from '../../bind/facets.ts';
import type { BindingPlan } from '../../bind/plan.ts';
import type { LostPart } from '../../convert/to-json-schema.ts';
import { toJsonSchemaDiagnostics } from '../../diagnostics/to-json-schema.ts';
import { interpretSimpleType } from '../../interpret/simple-type.ts';
import type { JsonSchemaSet, ObjectSchema, SchemaKey } from '../../json-schema/model.ts';
import type { TypeKey } from '../../wire/model.ts';
import { EDGES } from '../at-edges.ts';
import type { Claims } from './claims.ts';
import type { Claim } from './model.ts';

/** Marks the schemas of a conversion that say less than what they were written for, and knows what. */
export class LostParts {
  readonly #plan: BindingPlan;
  readonly #parts: LostPart[] = [];
  readonly #live = new Map<TypeKey, SimpleType>();

  constructor(plan: BindingPlan) {
    this.#plan = plan;
  }

  /** The `$comment` of a schema that says less. */
  readonly markOf = (part: LostPart): string => `${MARK}${this.#parts.push(part) - 1}`;

  /** The schemas that are marked, by what tells one from others that say the same otherwise. */
  marked({ schemas }: JsonSchemaSet): ReadonlyMap<SchemaKey, string> {
    const found = new Map<SchemaKey, string>();
    for (const [key, node] of schemas) {
      const mark = node.kind === 'schema' ? markIn(node) : undefined;
      if (mark !== undefined) found.set(key, mark);
    }
    return found;
  }

  /** What a marked schema does not say, told from what others don’t; `undefined`: it is not marked. */
  claimOf(node: ObjectSchema, claims: Claims, pair: string): Claim | undefined {
    const mark = markIn(node);
    const part = this.#parts[Number(mark?.slice(MARK.length))];
    if (mark === undefined || !part) return undefined;
    const { type, losses, place } = part;
    const about = `${pair} ${mark}`;
    const [loss = 'order'] = losses;
    const reason = toJsonSchemaDiagnostics['to-json-schema-wider'].message({ place, loss });
    const unclear = claims.unclear(reason, about);
    if (type === undefined) return unclear;
    const scalars = this.#scalarClaims(type, place, about, claims);
    const isScalar = claims.kinds(['string', 'number', 'boolean', 'null']);
    const isLinked = losses.includes('identity');
    return claims.all([...scalars, claims.some([...(isLinked ? [] : [isScalar]), unclear])]);
  }

  #scalarClaims(type: TypeKey, place: string, about: string, claims: Claims): readonly Claim[] {
    const live = this.#liveType(type);
    const accepts = (value: string | number): boolean => isSimple(live, value);
    const name = `the type of ${place}`;
    const hints = [...this.#textsNear(type), ...EDGES.filter((edge) => typeof edge === 'string')];
    const whiteSpace = 'preserve';
    return [
      claims.fact({ of: 'string', says: 'test', whiteSpace, name, about, accepts, hints }),
      claims.fact({ of: 'number', says: 'test', name: `${name} ${about}`, accepts }),
    ];
  }

  /** Values of its facets, which are edges. */
  #textsNear(type: TypeKey): readonly string[] {
    const plan = this.#plan.types.get(type);
    if (plan?.kind !== 'simple') return [];
    return facetsOf(plan).flatMap((facet) => {
      if (facet.kind === 'enumeration') return facet.values.map(({ lexical }) => lexical);
      return 'value' in facet ? [String(facet.value)] : [];
    });
  }

  #liveType(key: TypeKey): SimpleType {
    const known = this.#live.get(key);
    if (known) return known;
    const plan = this.#plan.types.get(key);
    if (plan?.kind !== 'simple') throw new Error(`The binding plan has no simple type ${key}`);
    const live = interpretSimpleType(
      plan,
      (inner) => this.#liveType(inner),
      () => undefined,
    );
    this.#live.set(key, live);
    return live;
  }
}

const MARK = 'wider ';

function markIn({ annotations }: ObjectSchema): string | undefined {
  const comment = annotations.get('$comment');
  return comment?.kind === 'string' ? comment.value : undefined;
}
