/** What emitted code doesn't use after all is left out: compilers that are told to complain would. */

const quoted = String.raw`"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'`;
const comment = String.raw`\/\/.*|\/\*[\s\S]*?\*\/`;
/** A regular expression: behind these characters a slash divides nothing. */
const before = String.raw`(?:^|[(,=>:?[!&|{;]|\*\/|\breturn)\s*`;
const expression = String.raw`\/(?<=${before}\/)(?:[^\\/[\n]|\\.|\[(?:[^\\\]\n]|\\.)*\])+\/[a-z]*`;
/** With the point before it, if it is a property's. */
const word = String.raw`\.{3}|\.?[\p{ID_Continue}$]+`;

/** What the words of code are told apart by (ECMA-262 §12), and what begins and ends a template. */
const token = new RegExp(`${quoted}|${comment}|${expression}|${word}|[\`{}]`, 'gu');

/** The characters of a template, to its end or to the next expression within. */
const templateCharacters = /[^`\\$]*(?:(?:\\[\s\S]|\$(?!\{))[^`\\$]*)*(?:`|\$\{)/uy;

/** The words of code that may be names: not of comments, texts, regular expressions, properties. */
export function wordsOf(code: string): ReadonlySet<string> {
  const words = new Set<string>();
  const open: ('{' | '${')[] = [];
  token.lastIndex = 0;
  for (let found = token.exec(code)?.[0]; found !== undefined; found = token.exec(code)?.[0]) {
    if (found === '{') open.push(found);
    else if (found === '`' || (found === '}' && open.pop() === '${')) {
      templateCharacters.lastIndex = token.lastIndex;
      const characters = templateCharacters.exec(code)?.[0] ?? '';
      if (characters.endsWith('${')) open.push('${');
      token.lastIndex += characters.length;
    } else if (!/^["'/}.]/.test(found)) words.add(found);
  }
  return words;
}

/** The declarations by name that `start` leads to, in their order. */
export function reachable(
  start: string,
  declarations: ReadonlyMap<string, string>,
): readonly string[] {
  const found = new Set<string>();
  const texts = [start];
  for (const text of texts) {
    for (const name of wordsOf(text)) {
      const declaration = declarations.get(name);
      if (declaration === undefined || found.has(name)) continue;
      found.add(name);
      texts.push(declaration);
    }
  }
  return Array.from(declarations).flatMap(([name, text]) => (found.has(name) ? [text] : []));
}
