/** Host names (validation §7.3.3). */
import type { TextFormat } from '../schema.ts';
import { keepsBidiRule } from './bidi.ts';
import { decodeALabel, encodeULabel, isULabel } from './idna.ts';

const MOST_CHARACTERS = 253;
const MOST_LABEL_CHARACTERS = 63;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** RFC 3490 §3.1: what separates labels. */
const DOTS = /[.\u3002\uFF0E\uFF61]/;

/** A label in its two forms (RFC 5890 §2.3.2.1), which for ASCII alone are the same. */
interface Label {
  readonly ascii: string;
  readonly unicode: string;
}

function isHostname(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return false;
  const labels = text.split('.').map(asciiLabel);
  return labels.every((label) => label !== undefined) && keepBidiRule(labels);
}

function isInternationalHostname(text: string): boolean {
  // No label is shorter in ASCII than in Unicode.
  if (text.length > MOST_CHARACTERS) return false;
  const labels = text.split(DOTS).map(anyLabel);
  if (!labels.every((label) => label !== undefined)) return false;
  const length = labels.reduce((sum, { ascii }) => sum + ascii.length + 1, -1);
  return length <= MOST_CHARACTERS && keepBidiRule(labels);
}

/** RFC 1123 §2.1: letters, digits and inner hyphens; what looks like an A-label must be one. */
function asciiLabel(text: string): Label | undefined {
  if (!LABEL.test(text)) return undefined;
  const unicode = /^xn--/i.test(text) ? decodeALabel(text) : text;
  return unicode === undefined ? undefined : { ascii: text, unicode };
}

function anyLabel(text: string): Label | undefined {
  if (!/[^\0-\x7f]/.test(text)) return asciiLabel(text);
  if (!isULabel(text)) return undefined;
  const ascii = encodeULabel(text);
  return ascii.length <= MOST_LABEL_CHARACTERS ? { ascii, unicode: text } : undefined;
}

function keepBidiRule(labels: readonly Label[]): boolean {
  return keepsBidiRule(labels.map(({ unicode }) => unicode));
}

/** RFC 1123 §2.1: `example.com`; A-labels as RFC 5891 §4.4 has them. */
export const hostname: TextFormat = { name: 'hostname', accepts: isHostname };
/** RFC 5890 §2.3.2.3: `例え.テスト`. */
export const idnHostname: TextFormat = { name: 'idn-hostname', accepts: isInternationalHostname };
