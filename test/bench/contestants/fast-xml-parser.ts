/** fast-xml-parser: to an object, then ajv; with and without its own check of well-formedness. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type Elements, type Kind, verifyElements } from '../documents/kind.ts';
import { strings, xmlOf } from '../documents/xml.ts';
import { contestant } from '../harness/contestant.ts';
import { elementsValidator } from './ajv.ts';

/** Text stays text; attributes are read, since none is allowed; references are resolved. */
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name) => name === 'FILE',
});

/** Without its check of well-formedness. */
export function fastXmlParser(kind: Kind) {
  const validate = elementsValidator(kind);
  return contestant({
    name: 'fast-xml-parser + ajv',
    input: (value: Parameters<typeof xmlOf>[0]) => strings(xmlOf(value)),
    work: (xml): Elements | undefined => {
      const elements = parser.parse(xml).POSTBACK;
      return validate(elements) ? (elements as Elements) : undefined;
    },
    reads: `${kind}Elements`,
    verify: (elements, value) => verifyElements(kind, elements, value),
  });
}

/** With its check of well-formedness, which is a pass of its own. */
export function fastXmlParserValidated(kind: Kind) {
  const validate = elementsValidator(kind);
  return contestant({
    name: 'fast-xml-parser with XMLValidator + ajv',
    input: (value: Parameters<typeof xmlOf>[0]) => strings(xmlOf(value)),
    work: (xml): Elements | undefined => {
      if (XMLValidator.validate(xml) !== true) return undefined;
      const elements = parser.parse(xml).POSTBACK;
      return validate(elements) ? (elements as Elements) : undefined;
    },
    reads: `${kind}Elements`,
    verify: (elements, value) => verifyElements(kind, elements, value),
  });
}
