/** The judges' schema of one element for each built-in type, and our types beside it. */
import * as builtins from '../../src/runtime/datatype/builtin.ts';
import type { SimpleType } from '../../src/runtime/datatype/datatype.ts';
import { enumeration } from '../../src/runtime/datatype/facet.ts';
import { atomic } from '../../src/runtime/datatype/simple.ts';
import { forms } from './forms.ts';
import { type Question, schemaWith } from './judges.ts';

const notation =
  '<xs:notation name="gif" public="image/gif"/><xs:notation name="png" public="image/png"/>' +
  '<xs:element name="notation"><xs:simpleType><xs:restriction base="xs:NOTATION">' +
  '<xs:enumeration value="gif"/></xs:restriction></xs:simpleType></xs:element>';

export const lexicalSchema = schemaWith(
  Object.keys(forms)
    .map((name) =>
      name === 'notation' ? notation : `<xs:element name="${name}" type="xs:${name}"/>`,
    )
    .join(''),
);

export const questions: readonly Question[] = Object.entries(forms).flatMap(([element, texts]) =>
  [...new Set(texts)].map((text) => ({ element, text })),
);

/** Our type of each element. */
export const typeOf: ReadonlyMap<string, SimpleType> = new Map(
  Object.entries(builtins)
    .map(([name, builtin]): [string, SimpleType] => [
      name,
      'kind' in builtin ? builtin : atomic(`xs:${name}`, builtin),
    ])
    .concat([['notation', atomic('notation', builtins.NOTATION, [enumeration(['gif'])])]]),
);
