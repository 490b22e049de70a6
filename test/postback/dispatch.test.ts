import { describe, expect, test } from 'vitest';
import {
  isPostback,
  type Postback,
  parsePostback,
  serializePostback,
  validatePostback,
} from '../../src/index.ts';

const sms = `<POSTBACK><ORIGIN>SMS_MO</ORIGIN><CODE>N211</CODE><FROM>15552312102</FROM><TO>86717</TO>\
<TEXT>STOP</TEXT><RECEIVED>2011-09-28T17:31:02-04:00</RECEIVED><TRANSACTIONID>1</TRANSACTIONID></POSTBACK>`;

describe('what kind a postback is', () => {
  test.each([
    ['a valid one', sms, []],
    ['white space around ORIGIN', sms.replace('SMS_MO', ' SMS_MO\n'), []],
    ['a reference in ORIGIN', sms.replace('SMS_MO', 'SMS&#95;MO'), []],
    ['a comment before ORIGIN', sms.replace('<ORIGIN>', '<!-- <ORIGIN>MMS_MO --><ORIGIN>'), []],
    ['no ORIGIN', '<POSTBACK/>', ['discriminator-missing']],
    [
      'ORIGIN twice',
      sms.replace('<CODE>', '<ORIGIN>SMS_MO</ORIGIN><CODE>'),
      ['discriminator-duplicate'],
    ],
    ['an unknown ORIGIN', sms.replace('SMS_MO', 'X'), ['discriminator-unknown']],
    ['another root', '<X/>', ['cvc-elt.1.a']],
    ['nothing', '', ['xml-root-missing']],
    ['not well-formed before ORIGIN', '<POSTBACK><', ['xml-syntax']],
    ['not well-formed behind ORIGIN', `${sms.slice(0, 40)}<`, ['xml-syntax']],
    ['a DOCTYPE', `<!DOCTYPE POSTBACK>${sms}`, ['xml-doctype']],
  ])('%s', (_, document, codes) => {
    const { issues } = parsePostback(document);
    expect(issues?.map(({ code }) => code) ?? []).toEqual(codes);
    const bytes = parsePostback(new TextEncoder().encode(document));
    expect(bytes.issues?.map(({ code }) => code) ?? []).toEqual(codes);
  });

  test('an issue stands at its place', () => {
    const { issues } = parsePostback(sms.replace('SMS_MO', 'X'));
    expect(issues?.[0]).toMatchObject({ line: 1, column: 11, path: ['origin'] });
  });
});

describe('objects of either kind', () => {
  const value = parsePostback(sms).value as Postback;
  const thrower = (): unknown => ({
    get origin(): never {
      throw new Error('no');
    },
  });

  test('a valid one', () => {
    expect(isPostback(value)).toBe(true);
    expect(validatePostback(value).value).toBe(value);
    expect(parsePostback(serializePostback(value).value ?? '').value).toEqual(value);
  });

  test.each([[null], [undefined], [1], [{}], [{ ...value, origin: 'X' }], [thrower]])(
    '%o',
    (given) => {
      // Made here, since the test's title would read the accessor.
      const other = typeof given === 'function' ? given() : given;
      expect(isPostback(other)).toBe(false);
      expect(validatePostback(other).issues?.[0]?.code).toBe('discriminator-unknown');
      expect(serializePostback(other as Postback).issues?.[0]?.code).toBe('discriminator-unknown');
    },
  );
});
