/** Every other way from a document to a validated object. A module of its own: it takes long to load. */
import type { Kind } from '../documents/kind.ts';
import type { Contestant } from '../harness/contestant.ts';
import { fastXmlParser, fastXmlParserValidated } from './fast-xml-parser.ts';
import { handWritten } from './hand-written.ts';
import { jsonParseAjv } from './json-ajv.ts';
import { libxml2 } from './libxml2.ts';
import { regularExpression } from './regular-expression.ts';
import { saxes } from './saxes.ts';

/** In the order of the report. */
export const peers = (kind: Kind): readonly Contestant[] => [
  jsonParseAjv(kind),
  fastXmlParser(kind),
  fastXmlParserValidated(kind),
  saxes(kind),
  libxml2(kind),
  handWritten(kind),
  regularExpression(kind),
];
