/** The formats of JSON Schema (validation §7.3) and OpenAPI, each a value to import. All are linear. */
export { date, dateTime, duration, time } from './formats/date-time.ts';
export { email, idnEmail } from './formats/email.ts';
export { hostname, idnHostname } from './formats/hostname.ts';
export { ipv4, ipv6 } from './formats/ip.ts';
export { jsonPointer, relativeJsonPointer } from './formats/json-pointer.ts';
export { byte, float, int32, int64 } from './formats/openapi.ts';
export { regex, uuid } from './formats/text.ts';
export { iri, iriReference, uri, uriReference, uriTemplate } from './formats/uri.ts';
