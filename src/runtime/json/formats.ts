/** The formats of JSON Schema (validation §7.3), each a value to import. All are linear. */
export { date, dateTime, duration, time } from './formats/date-time.ts';
export { email, hostname, idnEmail } from './formats/email.ts';
export { ipv4, ipv6 } from './formats/ip.ts';
export { jsonPointer, relativeJsonPointer } from './formats/json-pointer.ts';
export { regex, uuid } from './formats/text.ts';
export { iri, iriReference, uri, uriReference, uriTemplate } from './formats/uri.ts';
