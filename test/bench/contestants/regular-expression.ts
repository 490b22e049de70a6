/**
 * One anchored regular expression for the whole document, in the order in which it is published;
 * what it doesn't match would have to be read by something else.
 */
import { deepStrictEqual } from 'node:assert/strict';
import type { MmsMo, Postback, SmsMo } from '../../../src/index.ts';
import type { Kind } from '../documents/kind.ts';
import { strings, xmlOf } from '../documents/xml.ts';
import { contestant } from '../harness/contestant.ts';
import { valueSchema } from './ajv.ts';
import { decodeReferences } from './hand-checks.ts';

const NUMBER = String.raw`\+?[0-9]+`;
const SOLID = String.raw`[!-%'-;=-\\^-~]+`;
const IDENTIFIER = `${SOLID}(?: ${SOLID})*`;
/** Without `]`, so that no `]]>` needs to be looked for. */
const PLAIN = String.raw`[\t\n -%'-;=-\\^-\uD7FF\uE000-\uFFFD]*`;
const REFERENCE = '&(?:amp|lt|gt|quot|apos|#(?:x[0-9a-fA-F]+|[0-9]+));';
const TEXT = `${PLAIN}(?:${REFERENCE}${PLAIN})*`;
const FILES = String.raw`(?:\s*<FILE>${IDENTIFIER}</FILE>)+`;

/** The pattern of the schema, with groups that capture nothing. */
function timestamp(): string {
  const pattern = valueSchema('sms').$defs.Timestamp?.pattern ?? '';
  return pattern.replace(/^\^(.*)\$$/, '$1').replaceAll(/(?<!\\)\((?!\?)/g, '(?:');
}

function documentPattern(fields: readonly (readonly [name: string, content: string])[]): RegExp {
  const elements = fields.map(([name, content]) => String.raw`\s*<${name}>${content}</${name}>`);
  return new RegExp(String.raw`^<POSTBACK>${elements.join('')}\s*</POSTBACK>\s*$`);
}

const sms = documentPattern([
  ['ORIGIN', 'SMS_MO'],
  ['CODE', 'N211'],
  ['FROM', `(${NUMBER})`],
  ['TO', `(${NUMBER})`],
  ['TEXT', `(${TEXT})`],
  ['RECEIVED', `(${timestamp()})`],
  ['TRANSACTIONID', `(${IDENTIFIER})`],
]);

const mms = documentPattern([
  ['ORIGIN', 'MMS_MO'],
  ['CODE', 'N401'],
  ['FROM', `(${NUMBER})`],
  ['TO', `(${NUMBER})`],
  ['KEYWORD', `(${TEXT})`],
  ['TRACKINGID', `(${IDENTIFIER})`],
  ['SPID', '([0-9]+)'],
  ['TIMESTAMP', `(${timestamp()})`],
  ['CONTENT', String.raw`(${FILES})\s*`],
]);

function textOf(source: string): string | undefined {
  return source.includes('&') ? decodeReferences(source) : source;
}

function parseSms(xml: string): SmsMo | undefined {
  const match = sms.exec(xml);
  if (match === null) return undefined;
  const [, from = '', to = '', source = '', received = '', transactionId = ''] = match;
  const text = textOf(source);
  if (text === undefined) return undefined;
  return { origin: 'SMS_MO', code: 'N211', from, to, text, received, transactionId };
}

function parseMms(xml: string): MmsMo | undefined {
  const match = mms.exec(xml);
  if (match === null) return undefined;
  const [, from = '', to = '', source = '', trackingId = '', spid = '', timestamp = ''] = match;
  const keyword = textOf(source);
  if (keyword === undefined) return undefined;
  const files = filesOf(match[7] ?? '');
  return { origin: 'MMS_MO', code: 'N401', from, to, keyword, trackingId, spid, timestamp, files };
}

function filesOf(content: string): string[] {
  const files: string[] = [];
  for (let at = content.indexOf('<FILE>'); at >= 0; at = content.indexOf('<FILE>', at)) {
    const end = content.indexOf('</FILE>', at);
    files.push(content.substring(at + 6, end));
    at = end;
  }
  return files;
}

/** The regular expression of a kind of document. */
export const regularExpression = (kind: Kind) =>
  contestant({
    name: 'one regular expression',
    input: (value: Postback) => strings(xmlOf(value)),
    work: (kind === 'sms' ? parseSms : parseMms) as (xml: string) => Postback | undefined,
    reads: kind,
    verify: deepStrictEqual,
  });
