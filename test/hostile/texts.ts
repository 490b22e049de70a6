/** Texts that would run, or end what they stand in, if a schema's text were written as it is. */

/** What every text tries to set; nothing ever does. */
export const MARKER = '__postwrightMarker';

const run = `globalThis.${MARKER}=1`;

/** By what each tries to break out of; XML and JSON can hold them all. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'a block comment': `*/${run};/*`,
  'a line comment': `x\n${run}\n//`,
  'a double-quoted string': `"+(${run})+"`,
  'a single-quoted string': `'+(${run})+'`,
  'a template': `\`+(${run})+\`\${${run}}`,
  'a string by its escapes': `\\"+(${run})+"\\`,
  'a unicode escape': `\\u0022+(${run})+\\u0022`,
  'a line, by U+2028': `x\u2028${run}\u2029//`,
  'a line, by U+0085 and CR': `x\u0085${run}//`,
  'a regular expression': `/+(${run})+/`,
  'a type': `}; ${run}; type X = {`,
  'an element of HTML': `</script><script>${run}</script>`,
  'what is read from left to right': `\u202E${run}\u2066`,
  'a TSDoc comment': `@import {x} from "x" {@link ${run}} */ ${run} /**`,
};

/** What XML can't hold and JSON can. */
export const jsonTexts: Readonly<Record<string, string>> = {
  ...hostileTexts,
  'a lone surrogate': `\uD83D"+(${run})+"`,
  'a null character': `\u0000*/${run};/*`,
};

export function escapeXml(text: string): string {
  return text.replace(/[<>&"\n\r\t\u0085\u2028]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** A pattern, in either dialect, that matches `text` alone. */
export function patternFor(text: string): string {
  return text.replace(/[\\.?*+{}()[\]|^$/-]/g, (character) =>
    character === '^' || character === '$' || character === '/'
      ? `[${character === '^' ? '\\^' : character}]`
      : `\\${character}`,
  );
}
