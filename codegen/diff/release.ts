/** What a change of a schema means for its version (Semantic Versioning 2.0.0). */
import type { Changes } from './changes.ts';

/** Which number of a version goes up. */
export type Release = 'major' | 'minor' | 'patch';

/**
 * `major`: documents that were valid are refused, or may be; `minor`: there are more than before;
 * `patch`: the language is the same.
 */
export function releaseOf(all: readonly Changes[]): Release {
  const directions = new Set(
    all.flatMap(({ changes, unknown }) => [...changes, ...unknown].map((each) => each.direction)),
  );
  if (directions.has('narrower')) return 'major';
  return directions.has('wider') ? 'minor' : 'patch';
}

/** The version behind `version`; before 1.0.0 a breaking change raises the second number (§4). */
export function nextVersion(version: string, release: Release): string | undefined {
  const match = /^v?(\d+)\.(\d+)\.(\d+)$/.exec(version);
  if (!match) return undefined;
  const [major = 0, minor = 0, patch = 0] = match.slice(1).map(Number);
  if (release === 'patch') return `${major}.${minor}.${patch + 1}`;
  if (release === 'minor' && major > 0) return `${major}.${minor + 1}.0`;
  if (release === 'minor') return `${major}.${minor}.${patch + 1}`;
  return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
}
