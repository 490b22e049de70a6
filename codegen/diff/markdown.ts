/** What changed, as Markdown for a change log. */
import type { Change, Direction } from './changes.ts';
import type { ComparedSchema } from './compare-versions.ts';
import { WHO_BREAKS } from './findings.ts';
import { nextVersion, type Release, releaseOf } from './release.ts';

const TITLES: Readonly<Record<Direction, string>> = {
  narrower: 'Refused from now on',
  wider: 'Accepted from now on',
};

/** An entry for a change log; `version` is the one before. */
export function changeLog(all: readonly ComparedSchema[], version: string | undefined): string {
  const release = releaseOf(all);
  const lines = [`## ${headline(release, version)}`, ''];
  for (const { path, kind } of all) {
    if (kind === 'added') lines.push(`- New: \`${path}\``);
    if (kind === 'removed') lines.push(`- Gone: \`${path}\``);
  }
  for (const direction of ['narrower', 'wider'] as const) {
    const changes = all
      .flatMap((each) => each.changes)
      .filter((each) => each.direction === direction);
    if (changes.length === 0) continue;
    lines.push(`### ${TITLES[direction]}`, '', WHO_BREAKS[direction], '');
    lines.push(...changes.map(entryOf));
    if (all.some(({ more }) => more.includes(direction))) lines.push('- … and more places.');
    lines.push('');
  }
  for (const { unknown, path } of all) {
    for (const { reason } of unknown) lines.push(`- Not decided for \`${path}\`: ${reason}`);
  }
  if (release === 'patch') lines.push('The schemas accept what they accepted before.');
  return `${lines.join('\n').trimEnd()}\n`;
}

function headline(release: Release, version: string | undefined): string {
  const next = version === undefined ? undefined : nextVersion(version, release);
  return next === undefined ? `Next ${release} version` : `${next} (${release})`;
}

function entryOf({ part, example, because }: Change): string {
  const fence = example.includes('`') ? '``' : '`';
  return `- **${part === '' ? 'the whole' : part}**: ${fence}${example}${fence}. ${because}`;
}
