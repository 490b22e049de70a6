/** The texts that stand for the values of an enumeration (part 2 §4.3.5). */

import { builtinTypes } from '../../wire/builtin.ts';
import type { EnumerationValue } from '../../wire/model.ts';
import { decimalSpellings } from './decimals.ts';

/**
 * A regular expression for the spellings of all values; `'values'` where each has only one, so that
 * the texts themselves are enough; `undefined` where values have spellings beyond a regular
 * expression of a sensible size.
 */
export function spellingsOf(
  builtin: string,
  values: readonly EnumerationValue[],
): string | 'values' | undefined {
  const spell = spellingFor(builtin);
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

function spellingFor(builtin: string): Spelling | 'values' | undefined {
  const primitive = builtinTypes.get(builtin)?.primitive;
  switch (primitive) {
    case 'decimal':
      return (lexical) => decimalSpellings(lexical, builtin !== 'decimal');
    case 'hexBinary':
      return (lexical) =>
        lexical.replace(/[a-f]/gi, (digit) => `[${digit.toUpperCase()}${digit.toLowerCase()}]`);
    case 'base64Binary':
      return (lexical) => [...lexical.replaceAll(' ', '')].map(escaped).join(' ?');
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
    case 'duration':
    case 'float':
    case 'double':
      return undefined;
    default:
      return 'values';
  }
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
