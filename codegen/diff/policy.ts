/** Which changes are acceptable: a kind of compatibility, and single changes with their reasons. */
import type { Change, Direction } from './changes.ts';

/**
 * `backward`: new readers take all that old writers write; `forward`: old readers take all that new
 * writers write; `full`: both; `none`: anything may change.
 */
export type Compatibility = 'backward' | 'forward' | 'full' | 'none';

/** All of them, as the command line has them. */
export const COMPATIBILITIES: readonly Compatibility[] = ['backward', 'forward', 'full', 'none'];

/** Whether a change in this direction breaks what was asked for. */
export function isBreaking(direction: Direction, compatibility: Compatibility): boolean {
  if (compatibility === 'none') return false;
  if (compatibility === 'full') return true;
  return direction === (compatibility === 'backward' ? 'narrower' : 'wider');
}

/** A change that is known and accepted. */
export interface AllowedChange {
  /** The part, as reports call it. */
  readonly part: string;
  readonly direction: Direction;
  readonly reason: string;
}

/** From the text of an allow-list: `[{ "part", "direction", "reason" }, …]`; or what is wrong with it. */
export function readAllowed(text: string): readonly AllowedChange[] | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (!Array.isArray(value)) return 'expected an array of { "part", "direction", "reason" }';
  const isRight = value.every(isAllowedChange);
  return isRight
    ? value
    : 'expected each entry to be { "part", "direction": "narrower" or "wider", "reason" }, with a reason';
}

function isAllowedChange(value: unknown): value is AllowedChange {
  if (typeof value !== 'object' || value === null) return false;
  const { part, direction, reason } = value as Partial<Record<string, unknown>>;
  const isReasoned = typeof reason === 'string' && reason.trim() !== '';
  return (
    typeof part === 'string' && isReasoned && (direction === 'narrower' || direction === 'wider')
  );
}

/** The entry of an allow-list for a change. */
export function allowance(
  change: Change,
  allowed: readonly AllowedChange[],
): AllowedChange | undefined {
  return allowed.find(
    ({ part, direction }) => part === change.part && direction === change.direction,
  );
}
