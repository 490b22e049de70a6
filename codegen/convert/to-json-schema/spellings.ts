/** The texts that stand for the values of an enumeration (part 2 §4.3.5). */

import { builtinTypes } from '../../wire/builtin.ts';
import type { EnumerationValue } from '../../wire/model.ts';
import { decimalSpellings } from './decimals.ts';

/**
 * A regular expression for the spellings of all values; `'values'` where each has only one, so that
 * the texts themselves are enough; `undefined` where values have spellings beyond a regular
 * expression of a sensible size. `isItem`: as items of a list, which are written without white space.
 */
export function spellingsOf(
  builtin: string,
  values: readonly Pick<EnumerationValue, 'lexical'>[],
  isItem = false,
): string | 'values' | undefined {
  const spell = spellingFor(builtin, isItem);
  if (spell === 'values') return 'values';
  const sources: string[] = [];
  for (const { lexical } of values) {
    const source = spell?.(lexical);
    if (source === undefined) return undefined;
    sources.push(source);
  }
  if (sources.every((source, index) => source === values[index]?.lexical && isPlain(source))) {
    return 'values';
  }
  const distinct = [...new Set(sources)];
  return distinct.length === 1 ? distinct.join('') : `(?:${distinct.join('|')})`;
}

type Spelling = (lexical: string) => string | undefined;

/** Each primitive type is named: that its values have one spelling each is never taken for granted. */
function spellingFor(builtin: string, isItem: boolean): Spelling | 'values' | undefined {
  const primitive = builtinTypes.get(builtin)?.primitive;
  switch (primitive) {
    // Of `anySimpleType`, whose values are texts.
    case '':
    case 'string':
    case 'anyURI':
    // As schemas are read: `local` or `{namespace}local`.
    case 'QName':
    case 'NOTATION':
      return 'values';
    case 'boolean':
      return booleanSpellings;
    case 'decimal':
      return (lexical) => decimalSpellings(lexical, builtin !== 'decimal');
    case 'hexBinary':
      return (lexical) =>
        lexical.replace(/[a-f]/gi, (digit) => `[${digit.toUpperCase()}${digit.toLowerCase()}]`);
    case 'base64Binary':
      return (lexical) => [...lexical.replaceAll(' ', '')].map(escaped).join(isItem ? '' : ' ?');
    case 'date':
    case 'gYearMonth':
    case 'gYear':
    case 'gMonthDay':
    case 'gDay':
    case 'gMonth':
      return calendarSpellings;
    case 'dateTime':
    case 'time':
      return clockSpellings;
    default:
      // `duration`, `float` and `double`: powers of ten, and months or seconds in other units.
      return undefined;
  }
}

/** Part 2 §3.2.2.1; `undefined`: it is no truth value. */
function booleanSpellings(lexical: string): string | undefined {
  if (lexical === 'true' || lexical === '1') return '(?:true|1)';
  return lexical === 'false' || lexical === '0' ? '(?:false|0)' : undefined;
}

const ZONE = /(?:Z|[+-][0-9]{2}:[0-9]{2})$/;

/** A day or longer: another offset names the same span only if it is 24 hours away. */
function calendarSpellings(lexical: string): string | undefined {
  const [zone] = ZONE.exec(lexical) ?? [];
  if (zone === undefined) return lexical;
  const body = lexical.slice(0, -zone.length);
  if (/^(?:Z|[+-]00:00)$/.test(zone)) return `${body}(?:Z|[+\\-]00:00)`;
  return /^[+-]0[0-9]/.test(zone) ? `${body}${zone.replace(/[+]/, '\\+')}` : undefined;
}

/** Without an offset; midnight has a second name on the day before. */
function clockSpellings(lexical: string): string | undefined {
  if (ZONE.test(lexical) || /(?:00:00:00|24:00:00)(?:\.0*)?$/.test(lexical)) return undefined;
  const [seconds = '', fraction = ''] = lexical.split('.');
  const digits = fraction.replace(/0+$/, '');
  return digits === '' ? `${seconds}(?:\\.0+)?` : `${seconds}\\.${digits}0*`;
}

function isPlain(source: string): boolean {
  return !/[\\^$.*+?()[\]{}|]/.test(source);
}

function escaped(character: string): string {
  return /[+/]/.test(character) ? `\\${character}` : character;
}
