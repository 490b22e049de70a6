/** Checking the properties that particles stand for. */
import { layoutOf } from '../content/layout.ts';
import { contentModel, firstNames } from '../content/model.ts';
import { nameKey } from '../content/name-key.ts';
import type { GroupParticle, Particle } from '../descriptor.ts';
import { branchOf, hasAny, isEmptiable, owns, presentIn } from './branches.ts';
import type { CheckElement, Checker, Path, Properties } from './checker.ts';
import { checkGroupItems } from './items.ts';

/** Checks the properties that the particles of a group stand for. */
function checkGroup(
  checker: Checker,
  group: GroupParticle,
  record: Properties,
  path: Path,
  check: CheckElement,
): void {
  if (group.kind !== 'choice') {
    for (const child of group.particles) checkParticle(checker, child, record, path, check);
    return;
  }
  const branch = branchOf(group, record);
  if (!branch) {
    const expected = [...firstNames(contentModel(group).root)];
    const message = `One of the properties ${[...layoutOf(group).keys()].slice(0, 8).join(', ')} is missing.`;
    if (!isEmptiable(group)) {
      checker.report(path, { code: 'cvc-complex-type.2.4.b', message, expected });
    }
    return;
  }
  checkParticle(checker, branch, record, path, check);
  for (const property of presentIn(group, record)) {
    if (owns(branch, property)) continue;
    const message = `The property ${property} can't stand beside those of another alternative.`;
    checker.report([...path, property], { code: 'cvc-complex-type.2.4.d', message });
  }
}

/** Checks the properties that a particle stands for. */
export function checkParticle(
  checker: Checker,
  particle: Particle,
  record: Properties,
  path: Path,
  check: CheckElement,
): void {
  const { property } = particle;
  if (property === undefined) {
    if (particle.kind === 'element') return;
    if (isEmptiable(particle) && !hasAny(particle, record)) return;
    checkGroup(checker, particle, record, path, check);
    return;
  }
  const at = [...path, property];
  const value = record.get(property);
  if (!record.has(property)) {
    if (particle.min > 0 && !isAbsenceFine(particle)) {
      checker.missing(at, property, [...firstNames(contentModel(particle).root)]);
    }
  } else if (value !== undefined) checkMember(checker, particle, value, at, check);
}

/** A group that repeats and may be empty each time may have no iteration at all. */
function isAbsenceFine(particle: Particle): boolean {
  return particle.kind !== 'element' && isEmptiable(particle);
}

function checkMember(
  checker: Checker,
  particle: Particle,
  value: unknown,
  path: Path,
  check: CheckElement,
): void {
  if (particle.kind !== 'element') {
    if (particle.items) checkGroupItems(checker, particle, value, path, check);
    else checkGroupRecords(checker, particle, value, path, check);
    return;
  }
  const { element } = particle;
  if (!particle.array) check(checker, element, value, path);
  else {
    const count = {
      min: Math.max(1, particle.min),
      max: particle.max,
      name: nameKey(element.name),
    };
    checker.array(value, path, count, (item, at) => check(checker, element, item, at));
  }
}

/** A record for each iteration of a group. */
function checkGroupRecords(
  checker: Checker,
  group: GroupParticle,
  value: unknown,
  path: Path,
  check: CheckElement,
): void {
  const count = { min: Math.max(1, group.min), max: group.max, name: 'the group' };
  checker.array(value, path, count, (item, at) => {
    const record = checker.record(item, at);
    if (!record) return;
    checkGroup(checker, group, record, at, check);
    checker.unknown(record, layoutOf(group), at, 'cvc-complex-type.2.4.d');
  });
}
