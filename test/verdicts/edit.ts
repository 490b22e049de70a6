/** Small edits of a schema, as rows of tables: what each does to the language. */

/** Two versions of a schema, and which of them accepts what the other refuses. */
export interface Edit<Schema> {
  readonly name: string;
  readonly before: Schema;
  readonly after: Schema;
  /** The edit lets values or documents in. */
  readonly wider: boolean;
  /** The edit turns some away. */
  readonly narrower: boolean;
}

/** An edit as it stands in a table, which says what it does. */
export type Row<Schema> = readonly [name: string, before: Schema, after: Schema];

/** All edits of the tables. */
export function editsOf<Schema>(tables: {
  /** The first lies within the second. */
  readonly widened: readonly Row<Schema>[];
  readonly equal: readonly Row<Schema>[];
  /** Neither lies within the other. */
  readonly crossed: readonly Row<Schema>[];
}): readonly Edit<Schema>[] {
  const { widened, equal, crossed } = tables;
  return [
    ...editsAs(widened, true, false),
    ...editsAs(equal, false, false),
    ...editsAs(crossed, true, true),
  ];
}

function editsAs<Schema>(
  rows: readonly Row<Schema>[],
  wider: boolean,
  narrower: boolean,
): readonly Edit<Schema>[] {
  return rows.map(([name, before, after]) => ({ name, before, after, wider, narrower }));
}
