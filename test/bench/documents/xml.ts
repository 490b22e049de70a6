/** The documents of values, written in any of the ways that senders do. */
import type { MmsMo, Postback, SmsMo } from '../../../src/index.ts';

/** What may differ between documents that say the same. */
export interface Style {
  /** `''`: no white space between elements. */
  readonly indent: string;
  readonly lineEnd: string;
  /** What stands before the root. */
  readonly prolog: string;
  /** What stands in the root's start tag, with a blank before it. */
  readonly attributes: string;
  /** A comment after the second field. */
  readonly comment: string;
  /** The source of a message's text. */
  readonly text: (text: string) => string;
  /** The fields in the order of the document. */
  readonly order: (fields: readonly Field[]) => readonly Field[];
}

type Field = readonly [name: string, source: string | readonly string[]];

/** As the vendor publishes them. */
export const canonical: Style = {
  indent: '    ',
  lineEnd: '\n',
  prolog: '',
  attributes: '',
  comment: '',
  text: escapeText,
  order: (fields) => fields,
};

/** The document of a value. */
export function xmlOf(value: Postback, style: Style = canonical): string {
  const lineEnd = style.indent === '' ? '' : style.lineEnd;
  const lines = style.order(fieldsOf(value, style)).flatMap((field) => linesOf(field, style));
  if (style.comment !== '') lines.splice(2, 0, style.indent + style.comment);
  const root = [`<POSTBACK${style.attributes}>`, ...lines, '</POSTBACK>', ''];
  return style.prolog + root.join(lineEnd);
}

function linesOf([name, source]: Field, { indent }: Style): string[] {
  if (typeof source === 'string') return [`${indent}<${name}>${source}</${name}>`];
  const files = source.map((file) => `${indent}${indent}<FILE>${file}</FILE>`);
  return [`${indent}<${name}>`, ...files, `${indent}</${name}>`];
}

function fieldsOf(value: Postback, style: Style): readonly Field[] {
  return value.origin === 'SMS_MO' ? smsFields(value, style) : mmsFields(value, style);
}

function smsFields(value: SmsMo, { text }: Style): readonly Field[] {
  return [
    ['ORIGIN', value.origin],
    ['CODE', value.code],
    ['FROM', value.from],
    ['TO', value.to],
    ['TEXT', text(value.text)],
    ['RECEIVED', value.received],
    ['TRANSACTIONID', value.transactionId],
  ];
}

function mmsFields(value: MmsMo, { text }: Style): readonly Field[] {
  const { keyword } = value;
  return [
    ['ORIGIN', value.origin],
    ['CODE', value.code],
    ['FROM', value.from],
    ['TO', value.to],
    ...(keyword === undefined ? [] : ([['KEYWORD', text(keyword)]] as const)),
    ['TRACKINGID', value.trackingId],
    ['SPID', value.spid],
    ['TIMESTAMP', value.timestamp],
    ['CONTENT', value.files],
  ];
}

/** `&`, `<`, `>` and what isn't in the Basic Multilingual Plane, as references. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]|[\u{10000}-\u{10FFFF}]/gu, (character) => {
    const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }[character];
    return named ?? `&#x${character.codePointAt(0)?.toString(16).toUpperCase()};`;
  });
}

/** Makes strings of a text, each as one that was just received: flat, and known to nobody. */
export function strings(text: string): () => string {
  const bytes = Buffer.from(text);
  return () => bytes.toString();
}

/** Makes buffers of a text. */
export function buffers(text: string): () => Buffer {
  const bytes = Buffer.from(text);
  return () => Buffer.from(bytes);
}
