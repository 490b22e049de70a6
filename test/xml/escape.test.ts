import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isXmlText } from '../../src/runtime/xml/characters.ts';
import { escapeAttribute, escapeText } from '../../src/runtime/xml/escape.ts';
import { readEvents } from './events.ts';

test.each([
  ['plain', 'plain', 'plain'],
  [
    '<a> & "b"\r\n\t]]>',
    '&lt;a&gt; &amp; "b"&#13;\n\t]]&gt;',
    '&lt;a&gt; &amp; &quot;b&quot;&#13;&#10;&#9;]]&gt;',
  ],
])('%j', (text, asText, asAttribute) => {
  expect(escapeText(text)).toBe(asText);
  expect(escapeAttribute(text)).toBe(asAttribute);
});

test('any text of XML characters is read back unchanged', () => {
  const unit = fc.oneof(
    fc.constantFrom(...'<>&"\'\r\n\t ]'),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  const texts = fc.array(unit, { minLength: 1, maxLength: 12 }).map((units) => units.join(''));
  const property = fc.property(
    texts.filter((text) => text !== '' && isXmlText(text)),
    (text) => {
      const document = `<a b="${escapeAttribute(text)}">${escapeText(text)}</a>`;
      expect(readEvents(document).events).toEqual([`<a b="${text}"`, `"${text}`, '>']);
    },
  );
  fc.assert(property, { numRuns: 2000, seed: 1 });
});
