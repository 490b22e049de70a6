/**
 * Whether a content model is a record: exactly when the record determines the sequence of its
 * children. What isn't keeps its children as items, in document order.
 */
import { nameKey } from '../wire/model.ts';
import type { PlainGroup, PlainParticle } from './particles.ts';

/** Whether the children of `group` can be properties of one record. */
export function isRecord(group: PlainGroup): boolean {
  return group.max <= 1 ? isRecordGroup(group) : isRepeatedRecord(group);
}

function isRecordGroup(group: PlainGroup): boolean {
  const fits = group.particles.every((child) => child.kind === 'element' || isRecord(child));
  if (!fits) return false;
  return group.kind === 'choice'
    ? branchesAreDistinct(group.particles)
    : namesAreDisjoint(group.particles);
}

/**
 * A group that repeats is an array of records if each iteration is seen to begin: it starts with
 * an element that is always there, once, and occurs nowhere else in the group.
 */
function isRepeatedRecord(group: PlainGroup): boolean {
  const [first] = group.particles;
  const begins =
    group.kind === 'sequence' && first?.kind === 'element' && first.min === 1 && first.max === 1;
  return begins && isRecordGroup(group);
}

function namesAreDisjoint(particles: readonly PlainParticle[]): boolean {
  const seen = new Set<string>();
  for (const particle of particles) {
    const names = namesOf(particle);
    for (const name of names.all) if (seen.has(name)) return false;
    for (const name of names.all) seen.add(name);
  }
  return true;
}

/** Two branches may share names if each record still tells which branch it is. */
function branchesAreDistinct(branches: readonly PlainParticle[]): boolean {
  const names = branches.map(namesOf);
  const owners = new Map<string, number[]>();
  for (const [index, branch] of names.entries()) {
    for (const name of branch.all) {
      for (const other of owners.get(name) ?? []) {
        const rival = names[other];
        if (rival && !isTellingApart(branch, rival)) return false;
      }
      owners.set(name, [...(owners.get(name) ?? []), index]);
    }
  }
  return true;
}

interface Names {
  readonly all: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
  /** Names that are arrays: a shared name must be one in both branches or in neither. */
  readonly arrays: ReadonlySet<string>;
}

function isTellingApart(a: Names, b: Names): boolean {
  const shared = [...a.all].filter((name) => b.all.has(name));
  if (shared.some((name) => a.arrays.has(name) !== b.arrays.has(name))) return false;
  return hasOther(a.required, b.all) || hasOther(b.required, a.all);
}

function hasOther(names: ReadonlySet<string>, among: ReadonlySet<string>): boolean {
  for (const name of names) if (!among.has(name)) return true;
  return false;
}

function namesOf(particle: PlainParticle): Names {
  const all = new Set<string>();
  const required = new Set<string>();
  const arrays = new Set<string>();
  const visit = (node: PlainParticle, always: boolean): void => {
    const present = always && node.min > 0;
    if (node.kind === 'element') {
      const name = nameKey(node.declaration.name);
      all.add(name);
      if (present) required.add(name);
      if (node.max > 1) arrays.add(name);
      return;
    }
    for (const child of node.particles) visit(child, present && node.kind !== 'choice');
    // What repeats as a group is a property of its own: its names are not free for others.
  };
  visit(particle, true);
  return { all, required, arrays };
}
