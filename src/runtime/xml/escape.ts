/** Text as it must be written so that a parser reads it back unchanged (XML 1.0 §2.4, §2.11, §3.3.3). */

const inText = /[&<>\r]/;
const inTextEach = /[&<>\r]/g;
const inAttribute = /[&<>"\t\n\r]/;
const inAttributeEach = /[&<>"\t\n\r]/g;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Character data: `&`, `<`, `>` as entities; CR as `&#13;`, or it would be read as LF (§2.11). */
export function escapeText(text: string): string {
  return inText.test(text) ? text.replace(inTextEach, reference) : text;
}

/** A value between double quotes: also `"`; TAB, LF and CR, or they would be read as blanks (§3.3.3). */
export function escapeAttribute(text: string): string {
  return inAttribute.test(text) ? text.replace(inAttributeEach, reference) : text;
}

function reference(character: string): string {
  return references[character] ?? character;
}
