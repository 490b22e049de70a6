/** What emitted code doesn't use after all is left out: compilers that are told to complain would. */

/** Whether `name` stands in `text` as a word. */
export function mentions(text: string, name: string): boolean {
  if (!text.includes(name)) return false;
  const word = name.replaceAll('$', String.raw`\$`);
  return new RegExp(String.raw`(?<![\p{ID_Continue}$])${word}(?![\p{ID_Continue}$])`, 'u').test(
    text,
  );
}

/** The declarations by name that `start` leads to, in their order. */
export function reachable(
  start: string,
  declarations: ReadonlyMap<string, string>,
): readonly string[] {
  const found = new Set<string>();
  const texts = [start];
  for (const text of texts) {
    for (const [word] of text.matchAll(/[\p{ID_Start}_$][\p{ID_Continue}$]*/gu)) {
      const declaration = declarations.get(word);
      if (declaration === undefined || found.has(word)) continue;
      found.add(word);
      texts.push(declaration);
    }
  }
  return Array.from(declarations).flatMap(([name, text]) => (found.has(name) ? [text] : []));
}
