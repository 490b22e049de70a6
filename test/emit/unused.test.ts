/** What emitted modules leave out. */
import { expect, test } from 'vitest';
import { reachable, wordsOf } from '../../codegen/emit/unused.ts';
import { emit, sample, typeErrors } from './emitting.ts';

test.each([
  ['isText(value)', ['isText', 'value']],
  ['$isText(größe)', ['$isText', 'größe']],
  ['a + 0x4f54 // b', ['a', '0x4f54']],
  ['/** b\n * c */ a', ['a']],
  [String.raw`a("b \" b", 'c', "it's")`, ['a']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template as code.
  ['`<T b="${a}">${d ? `e${f({ g })}` : "h"}</T>` + i', ['a', 'd', 'f', 'g', 'i']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template as code.
  ['`\\${b} \\\\` + a', ['a']],
  [String.raw`/[/"\`]'b/u.test(a) || c`, ['a', 'c']],
  ['f(...a.b, globalThis.c)', ['f', 'a', 'globalThis']],
  ['a / b + "c" / d', ['a', 'b', 'd']],
])('the words of %s', (code, expected) => {
  expect([...wordsOf(code)]).toEqual(expected);
});

test('what something leads to, in its own order', () => {
  const declarations = new Map([
    ['a', 'const a = b;'],
    ['unused', 'const unused = a;'],
    ['b', 'const b = a;'],
    ['größe', 'const größe = 1;'],
  ]);
  expect(reachable('b + größe', declarations)).toEqual([
    'const a = b;',
    'const b = a;',
    'const größe = 1;',
  ]);
  expect(reachable('bb', declarations)).toEqual([]);
});

test('an enumerated text or documentation that is called like a function keeps none', async () => {
  const names = ['takeOther', 'takeBad', 'xmlOfOther', 'endOfOther', 'scanned', 'issue', 'Other'];
  const values = names.map((name) => `<xs:enumeration value="${name}"/>`).join('');
  const files = await emit(
    sample(`
<xs:complexType name="Other"><xs:sequence><xs:element name="code" type="xs:int"/></xs:sequence></xs:complexType>
<xs:simpleType name="Kind"><xs:annotation><xs:documentation>takeOther(1) and xmlOfOther</xs:documentation></xs:annotation>
<xs:restriction base="xs:string">${values}</xs:restriction></xs:simpleType>
<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="kind" type="Kind"/></xs:sequence></xs:complexType></xs:element>`),
  );
  const code = files.map(({ text }) => text).join('\n');
  expect(code).toContain('"takeOther"');
  expect(code).not.toMatch(/function (?:takeOther|xmlOfOther)/);
  expect(typeErrors({ set: files })).toEqual([]);
});
