/**
 * Every built-in type and every bound, judged by Xerces (verdict and first code) and by libxml2.
 * `verdicts.json` keeps the table of lexical forms for machines without Xerces; `-u` rewrites it.
 */
import { describe, expect, it } from 'vitest';
import { anySimpleType } from '../../src/runtime/datatype/builtin.ts';
import type { SimpleType } from '../../src/runtime/datatype/datatype.ts';
import { atomic, isSimple, readSimple } from '../../src/runtime/datatype/simple.ts';
import { xercesAbsence } from '../oracle/xerces.ts';
import { boundQuestions, boundSchema } from './bounds.ts';
import {
  type Comparison,
  differences,
  libxml2Deviations,
  unneeded,
  xercesDeviations,
} from './deviations.ts';
import { facetQuestions, facetSchema } from './facet-cases.ts';
import { askLibxml2, askXerces, prefixes } from './judges.ts';
import { lexicalSchema, questions, typeOf } from './lexical.ts';

const lexical = questions.map((question) => {
  const type = typeOf.get(question.element) ?? atomic('missing', anySimpleType);
  return { ...question, name: question.element, type };
});
const tables = [
  { title: 'lexical forms', schema: lexicalSchema, asked: lexical },
  { title: 'bounds and equality', schema: boundSchema, asked: boundQuestions },
  { title: 'facets in their order', schema: facetSchema, asked: facetQuestions },
];

interface Asked {
  readonly name: string;
  readonly text: string;
  readonly type: SimpleType;
  readonly bound?: string;
}

function compare(asked: readonly Asked[], theirs: readonly string[]): Comparison[] {
  return asked.map(({ name, text, type, bound }, index) => ({
    type: name,
    text,
    ...(bound === undefined ? {} : { bound }),
    ours: readSimple(type, text, prefixes).violation?.code ?? '',
    theirs: theirs[index] ?? '',
  }));
}

const validity = (comparisons: readonly Comparison[], accepted: readonly boolean[]) =>
  comparisons.map((each, index) => ({
    ...each,
    ours: each.ours === '' ? 'valid' : 'invalid',
    theirs: accepted[index] ? 'valid' : 'invalid',
  }));

it.skipIf(xercesAbsence !== undefined)('is what Xerces says', async () => {
  const comparisons: Comparison[] = [];
  for (const { schema, asked } of tables) {
    comparisons.push(...compare(asked, await askXerces(schema, asked)));
  }
  expect(differences(comparisons, xercesDeviations)).toEqual([]);
  expect(unneeded(comparisons, xercesDeviations)).toEqual([]);
});

it('is what libxml2 says', () => {
  const comparisons = tables.flatMap(({ schema, asked }) => {
    return validity(compare(asked, []), askLibxml2(schema, asked));
  });
  expect(differences(comparisons, libxml2Deviations)).toEqual([]);
  expect(unneeded(comparisons, libxml2Deviations)).toEqual([]);
});

it('is what it was when Xerces last agreed', async () => {
  const verdicts: Record<string, Record<string, string[]>> = {};
  for (const { type, text, ours } of compare(lexical, [])) {
    const byCode = verdicts[type] ?? {};
    const code = ours || 'valid';
    byCode[code] = [...(byCode[code] ?? []), text];
    verdicts[type] = byCode;
  }
  const table = `${JSON.stringify(verdicts, null, 1)}\n`;
  await expect(table).toMatchFileSnapshot('verdicts.json');
});

describe.each(tables)('$title', ({ asked }) => {
  it('reads back what it has read', () => {
    const lost = asked.filter(({ type, text }) => {
      const result = readSimple(type, text, prefixes);
      return !result.violation && !isSimple(type, result.value);
    });
    expect(lost.map(({ name, text }) => `${name} ${text}`)).toEqual([]);
  });
});
