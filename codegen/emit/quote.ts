/**
 * The one door through which text of a schema reaches emitted code. Everything that comes out is
 * inert: a literal, an identifier or a comment, whatever went in.
 */

/** Characters that would end a literal or a line, or that an editor shows as something else. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/gu;
const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
const commentBreaks = /\r\n?|[\u0085\u2028\u2029]/g;
const commentControls = /[^\P{C}\n\t]/gu;

/** `text` as a double-quoted string literal of one line, in visible characters. */
export function quoteString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(unprintable, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  const named = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[character];
  if (named !== undefined) return named;
  const hexadecimal = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return hexadecimal.length > 4 ? `\\u{${hexadecimal}}` : `\\u${hexadecimal.padStart(4, '0')}`;
}

/** A string, number or boolean as a literal; `Infinity` and the like are written as such. */
export function quoteLiteral(value: string | number | boolean): string {
  if (typeof value === 'string') return quoteString(value);
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Any JSON value as an expression, `indent` deep; a member called `__proto__` stays a member. */
export function quoteJson(value: unknown, indent = ''): string {
  if (typeof value === 'string') return quoteString(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null)) {
      return `[${value.map((item) => quoteJson(item)).join(', ')}]`;
    }
    return `[\n${value.map((item) => `${inner}${quoteJson(item, inner)},\n`).join('')}${indent}]`;
  }
  const members = Object.entries(value);
  if (members.length === 0) return '{}';
  const lines = members.map(([name, member]) => {
    const property = name === '__proto__' ? '["__proto__"]' : quoteProperty(name);
    return `${inner}${property}: ${quoteJson(member, inner)},\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

/** Whether `text` can stand as an identifier, reserved words apart. */
export function isIdentifier(text: string): boolean {
  return identifier.test(text) && text.normalize('NFC') === text;
}

/** `text` as the name of a property in a type or an object literal. */
export function quoteProperty(text: string): string {
  return isIdentifier(text) ? text : quoteString(text);
}

/** Access to the property `text` of the expression `object`. */
export function quoteAccess(object: string, text: string): string {
  return isIdentifier(text) ? `${object}.${text}` : `${object}[${quoteString(text)}]`;
}

/** `text` itself if it can name a declaration, else an identifier that is made from it. */
export function quoteIdentifier(text: string): string {
  const characters = text.normalize('NFC').replace(/[^\p{ID_Continue}$]/gu, '_');
  const name = isIdentifier(characters) ? characters : `_${characters}`;
  return reservedWords.has(name) ? `${name}_` : name;
}

/** `text` as the inside of a block comment, lines parted by LF: nothing in it can end the comment. */
export function quoteComment(text: string): string {
  return text
    .replace(commentBreaks, '\n')
    .replace(commentControls, ' ')
    .replaceAll('*/', '*\\/')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** As `quoteComment`, for text that TSDoc would otherwise take for tags: `@` is escaped where one begins. */
export function quoteDocumentation(text: string): string {
  return quoteComment(text).replace(/(?<=^|[\s{])@(?=[a-z])/gi, '\\@');
}

/** `text` as a piece of a template literal. */
export function quoteTemplateText(text: string): string {
  return text.replace(/[`\\$]/g, '\\$&').replace(unprintable, escapeCharacter);
}

/** The type of strings that begin and end with these texts. */
export function quoteTemplate(start: string, end: string): string {
  const quoted = [start, end].map(quoteTemplateText);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a part of the type that is written.
  return `\`${quoted.join('${string}')}\``;
}

/** As `quoteComment`, on one line, for the end of a `//` comment. */
export function quoteLineComment(text: string): string {
  return quoteComment(text).replaceAll('\n', ' ');
}

/** A regular expression literal that another part has written; throws a `TypeError` if it isn't one. */
export function quoteRegularExpression(literal: string): string {
  const end = literal.lastIndexOf('/');
  const body = literal.slice(1, end);
  const sound =
    literal.startsWith('/') &&
    end > 1 &&
    /^[a-z]*$/.test(literal.slice(end + 1)) &&
    !/[\n\r\u2028\u2029]/.test(body) &&
    new RegExp(body, literal.slice(end + 1)).source === body;
  if (!sound) throw new TypeError('not a regular expression literal');
  return literal;
}

/** Reserved in modules (ECMA-262 §12.7.2), and what strict code may not declare. */
const reservedWords: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval ' +
    'export extends false finally for function if implements import in instanceof interface let new ' +
    'null package private protected public return static super switch this throw true try typeof ' +
    'undefined var void while with yield any boolean never number object string symbol unknown bigint'
  ).split(' '),
);
