import type { ExpandedName } from '../descriptor.ts';

/** `local` or `{namespace}local`: an expanded name as a map key. */
export function nameKey(name: ExpandedName): string {
  return name.namespace === '' ? name.local : `{${name.namespace}}${name.local}`;
}
