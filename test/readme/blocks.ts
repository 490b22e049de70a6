/** The code blocks of README.md, and what they promise. */
import { readFileSync } from 'node:fs';

export const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

export interface Block {
  readonly language: string;
  readonly text: string;
  /** The heading that it stands under. */
  readonly heading: string;
}

/** Every fenced block, in order. */
export function blocks(): readonly Block[] {
  let heading = '';
  const found: Block[] = [];
  for (const match of readme.matchAll(
    /^## (?<title>.*)$|^```(?<language>\w*)\n(?<text>[^`]*(?:`{1,2}(?!`)[^`]*)*)^```$/gm,
  )) {
    const { title, language = '', text = '' } = match.groups ?? {};
    if (title !== undefined) heading = title;
    else found.push({ language, text, heading });
  }
  return found;
}

export const blocksOf = (language: string): readonly Block[] =>
  blocks().filter((block) => block.language === language);

/** What the comments behind `console.log(…)` say that it prints. */
export function promises({ text }: Block): readonly string[] {
  return [...text.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, said = '']) => said);
}

/** The command lines of a shell block that call `postwright`, without it and what the shell does. */
export function commandLines({ text }: Block): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('npx postwright '))
    .map((line) =>
      line
        .replace(/\s+[#>].*$/, '')
        .split(/\s+/)
        .slice(2),
    );
}
