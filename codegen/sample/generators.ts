/** Values for property-based tests: from numbers, which any such library generates and shrinks. */
import { compileSchema } from '../compile-schema.ts';
import { grafted, pathsIn } from './graft.ts';
import type { Sample, SampleSet } from './model.ts';
import { type SampleOptions, sampleSchema } from './sample.ts';

/**
 * Pure functions of numbers: whatever integers from 0 up they are given, there is a value for them.
 * With fast-check, `fc.array(fc.nat()).map(valid)` is an arbitrary of valid values, which shrinks to
 * plain ones; `fc.nat().map(invalid)` is one of samples that are not valid.
 */
export interface SampleGenerators {
  /**
   * A valid value: a sample in which, for each two further numbers, a part is replaced by that of
   * another sample, where the value stays valid. No numbers: the plainest one.
   */
  readonly valid: (numbers: readonly number[]) => unknown;
  /** A value that is not valid, with the code that it gets. */
  readonly invalid: (number: number) => InvalidValue;
  /** What they choose from. */
  readonly samples: SampleSet;
}

/** A value that is not valid, and the code that it gets. */
export type InvalidValue = Extract<Sample, { readonly format: 'json' }>;

/**
 * Generators of a schema's values; `serialize…` makes documents of the valid ones.
 *
 * @throws {SchemaError} (as a rejection) if the schema is faulty.
 * @throws {RangeError} (as a rejection) if it has no valid value, or no invalid one, to show.
 */
export async function sampleGenerators(
  options: Omit<SampleOptions, 'as' | 'only' | 'count' | 'seed'>,
): Promise<SampleGenerators> {
  const samples = await sampleSchema({ ...options, as: 'json' });
  const { is } = await compileSchema(options);
  const all = samples.samples.filter((sample) => sample.format === 'json');
  const values = all.filter(({ kind }) => kind === 'valid').map(({ value }) => value);
  const refused = all.filter(({ kind }) => kind === 'invalid');
  if (values.length === 0) throw new RangeError('no valid value of the schema was found');
  if (refused.length === 0) throw new RangeError('the schema refuses no value that was found');
  return {
    valid: (numbers) => combined(values, numbers, is),
    invalid: (number) => chosenFrom(refused, number),
    samples,
  };
}

function combined(
  values: readonly unknown[],
  [first = 0, ...further]: readonly number[],
  is: (value: unknown) => boolean,
): unknown {
  let value = chosenFrom(values, first);
  for (let at = 0; at + 1 < further.length; at += 2) {
    const donor = chosenFrom(values, further[at] ?? 0);
    const paths = pathsIn(donor);
    if (paths.length === 0) continue;
    const next = grafted(value, donor, chosenFrom(paths, further[at + 1] ?? 0));
    if (next !== undefined && is(next)) value = next;
  }
  return value;
}

/** @throws {RangeError} if the number is no integer from 0 up. */
function chosenFrom<Item>(items: readonly Item[], number: number): Item {
  const index = number % items.length;
  if (!Number.isInteger(number) || number < 0) {
    throw new RangeError(`expected an integer from 0 up, but found ${number}`);
  }
  return items[index] as Item;
}
