/** Values made of two others: a part of the one where the other has something else, or nothing. */

/** Property names and indexes, outermost first. */
export type Path = readonly (string | number)[];

/** The way to every part of a value, the value itself apart. */
export function pathsIn(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([step, part]): readonly Path[] => [
    [step],
    ...pathsIn(part).map((path) => [step, ...path]),
  ]);
}

/** `value` with the part that `donor` has at `path`; `undefined`: it has no such place. */
export function grafted(value: unknown, donor: unknown, path: Path): unknown {
  const [step, ...further] = path;
  if (step === undefined) return donor;
  const part = partAt(donor, step);
  if (typeof value !== 'object' || value === null) return undefined;
  const isNew = partAt(value, step) === undefined;
  if (isNew && further.length > 0) return undefined;
  const inner = isNew ? part : grafted(partAt(value, step), part, further);
  if (inner === undefined) return undefined;
  if (!Array.isArray(value)) return { ...value, [step]: inner };
  if (typeof step !== 'number' || step > value.length) return undefined;
  return [...value.slice(0, step), inner, ...value.slice(step + 1)];
}

/** `value` with another part at `path`, where it has one. */
export function withPart(value: unknown, [step, ...further]: Path, part: unknown): unknown {
  if (step === undefined) return part;
  const inner = withPart(partAt(value, step), further, part);
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? inner : item));
  return { ...(value as object), [step]: inner };
}

function partAt(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[step];
}
