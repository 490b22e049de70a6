import { describe, expect, it } from 'vitest';
import { libxml2 } from './libxml2.ts';
import { readSchemaSet, schemaOf } from './schema-set.ts';
import { firstRule } from './verdict.ts';
import { xerces, xercesAbsence, xercesOnSchemas } from './xerces.ts';
import { validateEach } from './xsd-schema-validator.ts';

const smsMo = readSchemaSet('schema/sms-mo.xsd');
const valid =
  '<POSTBACK><ORIGIN>SMS_MO</ORIGIN><CODE>N211</CODE><FROM>1</FROM><TO>2</TO><TEXT/>' +
  '<RECEIVED>2011-09-28T17:31:02-04:00</RECEIVED><TRANSACTIONID>x</TRANSACTIONID></POSTBACK>';
const invalid = valid.replace('N211', 'N212');
const unfinished = valid.slice(0, -1);

describe('libxml2', () => {
  it('finds included schemas and tells documents apart', () => {
    const verdicts = [valid, invalid, unfinished].map((document) => libxml2(smsMo, document).valid);
    expect(verdicts).toEqual([true, false, false]);
  });
});

describe('Xerces', () => {
  it('names the rules, in one virtual machine', async ({ skip }) => {
    skip(xercesAbsence !== undefined, xercesAbsence);
    const documents = [valid, invalid, unfinished];
    const verdicts = await xerces(documents.map((document) => ({ schema: smsMo, document })));
    expect(verdicts.map((verdict) => verdict.valid)).toEqual([true, false, false]);
    expect(verdicts.map(firstRule)).toEqual([undefined, 'cvc-enumeration-valid', undefined]);
  });

  it('judges schemas', async ({ skip }) => {
    skip(xercesAbsence !== undefined, xercesAbsence);
    const faulty = schemaOf(
      '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="b"/></xs:schema>',
    );
    const verdicts = await xercesOnSchemas([smsMo, faulty]);
    expect(verdicts.map((verdict) => verdict.issues[0]?.code)).toEqual([undefined, 'src-resolve']);
  });

  it('says the same through xsd-schema-validator', async ({ skip }) => {
    skip(xercesAbsence !== undefined, xercesAbsence);
    const verdicts = await validateEach(smsMo, { valid, invalid }, [valid, invalid, unfinished]);
    expect(verdicts.map((verdict) => verdict.valid)).toEqual([true, false, false]);
    expect(verdicts[1]?.issues.map((issue) => issue.code)).toEqual([
      'cvc-enumeration-valid',
      'cvc-type.3.1.3',
    ]);
  });
});
