/** What is asked of the parts of a value: each in its own place, and then in what stands around it. */
import { JsonSchemaClaims } from '../../compare/claims/json-schema.ts';
import type { Claim } from '../../compare/claims/model.ts';
import type { JsonSchemaSet, SchemaKey, SchemaNode } from '../../json-schema/model.ts';
import { isInPlace, type Link, relinked } from './links.ts';
import { havingPart } from './parts.ts';
import type { Level, Routes } from './routes.ts';

/**
 * Values of the outermost level in which a part of the innermost one is of `edge`, all on the way to
 * it valid. `levels`: innermost first.
 */
export function showing(levels: readonly Level[], edge: Claim, reader: JsonSchemaClaims): Claim {
  const { claims } = reader;
  return levels.reduce((inner, { head, chain, step }) => {
    const part = step ? havingPart(step, inner, reader) : inner;
    return claims.all([reader.of(head), ...chain.map((link) => applied(link, reader)), part]);
  }, edge);
}

/** That a schema is applied in place, and holds. */
function applied({ from, to, keyword, at }: Link, reader: JsonSchemaClaims): Claim {
  const { claims } = reader;
  const holds = reader.of(to);
  if (keyword === 'dependentSchemas') return claims.all([reader.having(String(at)), holds]);
  const condition = keyword === 'then' || keyword === 'else' ? reader.under(from, 'if') : undefined;
  if (!condition) return holds;
  return claims.all([keyword === 'then' ? condition : claims.not(condition), holds]);
}

/**
 * Values that the outermost level refuses, and accepts once the innermost schema is `loosened` there.
 * `edit`: like no other of these claims.
 */
export function breaking(
  levels: readonly Level[],
  loosened: SchemaNode,
  edit: string,
  { routes, set, reader }: { routes: Routes; set: JsonSchemaSet; reader: JsonSchemaClaims },
): Claim {
  const ends = levels.map(({ chain, head }) => chain.at(-1)?.to ?? head);
  const around = ends.map((end) => routes.aroundInPlace(end));
  const edited = new Map<SchemaKey, () => SchemaNode | undefined>();
  const editedKey = (key: SchemaKey, level: number): SchemaKey => {
    const name = `${key}~${edit} ${level}`;
    edited.set(name, () => editedNode(key, level));
    return name;
  };
  const editedNode = (key: SchemaKey, level: number): SchemaNode | undefined => {
    const isEnd = key === ends[level];
    const node = isEnd && level === 0 ? loosened : set.schemas.get(key);
    if (node?.kind !== 'schema') return node;
    const step = isEnd ? levels[level]?.step : undefined;
    return relinked(node, (link) => {
      if (isInPlace(link)) {
        return around[level]?.has(link.to) ? editedKey(link.to, level) : link.to;
      }
      const isStep = step && link.keyword === step.keyword && link.at === step.at;
      return isStep ? editedKey(link.to, level - 1) : link.to;
    });
  };
  const outermost = levels.length - 1;
  const { head = set.root } = levels[outermost] ?? {};
  const schemas = { get: (key: SchemaKey) => edited.get(key)?.() ?? set.schemas.get(key) };
  const { claims } = reader;
  const looser = new JsonSchemaClaims({ schemas }, (key) => key, claims);
  return claims.beyond(looser.of(editedKey(head, outermost)), reader.of(head));
}
