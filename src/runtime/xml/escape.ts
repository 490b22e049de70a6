/** Text as it must be written so that a parser reads it back unchanged (XML 1.0 §2.4, §2.11, §3.3.3). */

const inText = /[&<>\r]/;
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
  return inText.test(text) ? written(text) : text;
}

/** Looks for each character by itself: engines do that much faster than they call a function back. */
function written(text: string): string {
  const end = text.length;
  const next = (character: string, from: number): number => {
    const at = text.indexOf(character, from);
    return at < 0 ? end : at;
  };
  let [ampersand, less, greater, cr] = [next('&', 0), next('<', 0), next('>', 0), next('\r', 0)];
  let escaped = '';
  let from = 0;
  for (;;) {
    const at = Math.min(ampersand, less, greater, cr);
    if (at === end) return escaped + text.slice(from);
    escaped += text.slice(from, at);
    from = at + 1;
    if (at === ampersand) {
      escaped += '&amp;';
      ampersand = next('&', from);
    } else if (at === less) {
      escaped += '&lt;';
      less = next('<', from);
    } else if (at === greater) {
      escaped += '&gt;';
      greater = next('>', from);
    } else {
      escaped += '&#13;';
      cr = next('\r', from);
    }
  }
}

/** A value between double quotes: also `"`; TAB, LF and CR, or they would be read as blanks (§3.3.3). */
export function escapeAttribute(text: string): string {
  return inAttribute.test(text) ? text.replace(inAttributeEach, reference) : text;
}

function reference(character: string): string {
  return references[character] ?? character;
}

/** ` xmlns:prefix="namespace"`; an empty prefix declares the default namespace (Namespaces §2.1). */
export function namespaceDeclaration(prefix: string, namespace: string): string {
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  return ` ${name}="${escapeAttribute(namespace)}"`;
}
