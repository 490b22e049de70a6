/** Which booleans patterns leave: those that have a form which reads as them. */
import { describe, expect, test } from 'vitest';
import { allowedBooleans } from '../../codegen/bind/special-values.ts';
import type { FacetValue } from '../../codegen/wire/model.ts';
import * as runtime from '../../src/runtime/index.ts';

describe.each<[steps: readonly (readonly string[])[], values: readonly boolean[]]>([
  [[], [true, false]],
  [[['true']], [true]],
  [[['1']], [true]],
  [[['0']], [false]],
  [[['[01]']], [true, false]],
  [[['1|false']], [true, false]],
  [[['1', 'true']], [true]],
  [[['.{4}']], [true]],
  [[['true|1'], ['1|0']], [true]],
  [[['true'], ['1']], []],
  [[['TRUE']], []],
])('the patterns %j', (steps, values) => {
  test('leave those', () => {
    const facets = steps.map((sources): FacetValue => ({ kind: 'pattern', sources }));
    expect(allowedBooleans(facets)).toEqual(values);
  });

  test('which are those that are read and written', () => {
    const facets = steps.map((sources) => {
      return runtime.pattern(new RegExp(`^(?:${sources.join('|')})$`, 'u'), ...sources);
    });
    const type = runtime.atomic('T', runtime.boolean, facets);
    const format = runtime.format('F', [runtime.element('r', type)]);
    const isRead = (value: boolean): boolean =>
      ['true', '1', 'false', '0'].some(
        (text) => runtime.parse(format, `<r>${text}</r>`).value === value,
      );
    expect([true, false].filter(isRead)).toEqual(values);
    expect([true, false].filter((value) => runtime.is(format, value))).toEqual(values);
  });
});

test('a pattern that is faulty excludes nothing', () => {
  expect(allowedBooleans([{ kind: 'pattern', sources: ['('] }])).toEqual([true, false]);
});
