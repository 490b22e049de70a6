/** What the readers of single keywords ask of the reader of schemas. */
import type { ObjectSchema, SchemaKey, SchemaNode } from '../../json-schema/model.ts';
import type { Claims } from './claims.ts';
import type { Claim } from './model.ts';

/** Schemas by their keys. */
export type SchemaTable = Pick<ReadonlyMap<SchemaKey, SchemaNode>, 'get'>;

/** The reader of schemas, as the readers of keywords see it. */
export interface SchemaReader {
  readonly schemas: SchemaTable;
  readonly claims: Claims;
  /** What a schema says. */
  readonly of: (key: SchemaKey) => Claim;
  /** Of the schema that a keyword holds; `undefined`: there is none. */
  readonly under: (node: ObjectSchema, keyword: string) => Claim | undefined;
  /** Of the schemas that a keyword lists. */
  readonly listed: (node: ObjectSchema, keyword: string) => readonly Claim[] | undefined;
  /** Objects that have a property of this name. */
  readonly having: (name: string) => Claim;
}
