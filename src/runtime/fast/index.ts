/** What emitted fast lanes are written with. */
export { attributeValue, endsName, isAttribute, skipSpace } from './attribute-value.ts';
export { skipAttribute } from './attributes.ts';
export { endOfDate, endOfDateTime, endOfTime, endOfZonedDateTime } from './dates.ts';
export {
  endOfDecimal,
  endOfInteger,
  isEndTag,
  takeBoolean,
  takeElement,
  takeInteger,
  taken,
  takeSimple,
  takeText,
} from './leaf.ts';
export { expandEmpty, plain, rootTag } from './markup.ts';
export { beginIn, rootEnd } from './namespace.ts';
export { endOfSolid, endOfText, endOfWords } from './plain-text.ts';
export { begin, isAtEnd } from './prolog.ts';
export { byteSet, withScratch } from './scratch.ts';
export { asciiText, listText } from './string.ts';
