/** Host names: what the suite doesn't try, with the clause of the RFC. */
import { expect, test } from 'vitest';
import { decodePunycode, encodePunycode } from '../../src/runtime/json/formats/punycode.ts';
import { hostname, idnEmail, idnHostname } from '../../src/runtime/json/formats.ts';

/** Of RFC 3492 §7.1 and one of our own. */
test.each([
  ['他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
  ['pročprostěnemluvíčesky', 'proprostnemluvesky-uyb24dma41a'],
  ['למההםפשוטלאמדבריםעברית', '4dbcagdahymbxekheh6e0a7fei0b'],
  ['3年b組金八先生', '3b-ww4c5e180e575a65lsy2b'],
  ['😀😀a', 'a-iv3sa'],
])('%s in Punycode', (text, encoded) => {
  expect([encodePunycode(text), decodePunycode(encoded)]).toEqual([encoded, text]);
});

test.each(['a_', '99999999999', 'ab-cd-zzzzzzzzzz', '-\u00e4'])('%s is not Punycode', (text) => {
  expect(decodePunycode(text)).toBeUndefined();
});

test.each([
  ['bücher.example', true, 'a U-label'],
  ['xn--bcher-kva.example', true, 'its A-label'],
  ['XN--Bcher-KVA.EXAMPLE', true, 'RFC 5890 §2.3.2.1: A-labels are compared without case'],
  ['xn--bcher-kvb.example', false, 'decodes to nothing'],
  ['Bücher.example', false, 'RFC 5892 §2.2: upper case is not stable'],
  ['bu\u0308cher.example', false, 'RFC 5891 §4.1: in normalisation form C'],
  ['ﬁx.example', false, 'RFC 5892 §2.2: a compatibility character'],
  ['\u13a0\u13a1', true, 'RFC 5892 §2.2: Cherokee folds to upper case'],
  ['\uab70\uab71', false, 'RFC 5892 §2.2: Cherokee folds to upper case'],
  ['dağısı', true, 'RFC 5892 §2.2: the dotless i is stable'],
  ['☃.example', false, 'RFC 5892 §2.1: neither letter nor digit'],
  ['\u1100\u1161', false, 'RFC 5892 §2.9: jamo that make a syllable'],
  ['ä\ud800', false, 'no character'],
  ['example.א', true, 'RFC 5893 §2: a label in each direction'],
  ['1example.א', false, 'RFC 5893 §2, rule 1'],
  ['א1', true, 'RFC 5893 §2, rule 3'],
  ['א-', false, 'RFC 5891 §4.2.3.1'],
  ['אa', false, 'RFC 5893 §2, rule 2'],
  ['aא', false, 'RFC 5893 §2, rule 5'],
  ['ab--cd.example', true, 'RFC 1123 §2.1'],
  [`${'ä'.repeat(40)}.${'é'.repeat(40)}`, true, 'each label within 63 octets'],
])('idn-hostname: %s is %s: %s', (text, verdict) => {
  expect(idnHostname.accepts(text)).toBe(verdict);
});

test('in ASCII alone, both formats are one', () => {
  for (const text of ['example.com', 'a--b', 'xn--bcher-kva', 'xn--a', '-a', 'a..b', '', '1.2.3']) {
    expect([text, idnHostname.accepts(text)]).toEqual([text, hostname.accepts(text)]);
  }
});

test('the domain of a mailbox is a host name', () => {
  expect(idnEmail.accepts('пример@bücher.example')).toBe(true);
  expect(idnEmail.accepts('пример@☃.example')).toBe(false);
  // RFC 5895 §2: case and form are mapped first.
  expect(idnEmail.accepts('пример@BU\u0308CHER.example')).toBe(true);
});
