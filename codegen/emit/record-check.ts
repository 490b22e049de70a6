/** Whether a value is a record: its properties one by one, and the branches of its choices. */
import type {
  ComplexPlan,
  ElementParticlePlan,
  GroupParticlePlan,
  ParticlePlan,
} from '../bind/plan.ts';
import { quoteAccess, quoteString } from './quote.ts';
import { type Apart, tellApart } from './tell-apart.ts';
import { arrayCheck, type CheckScope, elementCheck, typeCheck } from './value-check.ts';

/** More absent properties than this are looked up, not tested one by one. */
const MAX_ABSENCES = 16;

/** A repeated group of a record: an array of records of its own. */
export type RepeatedGroup = GroupParticlePlan & Required<Pick<GroupParticlePlan, 'repeated'>>;

/** A property and the test of its value. */
interface Member {
  readonly property: string;
  readonly required: boolean;
  readonly test: string;
}

/** As `ChoiceBranch` of the value model, with tests in place of types. */
interface Branch {
  readonly members: readonly Member[];
  readonly choices: readonly { readonly branches: readonly Branch[]; readonly optional: boolean }[];
}

/** The statements of a check of `value`. */
export function recordCheck(owner: ComplexPlan | RepeatedGroup, scope: CheckScope): string[] {
  const { module } = scope;
  const isGroup = owner.kind !== 'complex';
  const typeName = isGroup ? owner.repeated.typeName : owner.typeName;
  const branch = isGroup ? groupBody(owner, scope) : complexBranch(owner, scope);
  const names = [...new Set(propertiesOf(branch))].map(quoteString).join(', ');
  const tests = [
    'record !== undefined',
    `${module.runtime('hasOnly')}(record, [${names}])`,
    ...branchTests(branch, scope),
  ];
  return [
    `const record = ${module.runtime('recordOf')}<${typeName}>(value);`,
    `return (\n${tests.join(' &&\n')}\n);`,
  ];
}

/** The repeated groups of a record, inner ones too. */
export function repeatedGroups({ content }: ComplexPlan): readonly RepeatedGroup[] {
  return content.kind === 'record' ? repeatedIn(content.particle) : [];
}

function repeatedIn(particle: ParticlePlan): readonly RepeatedGroup[] {
  if (particle.kind === 'element') return [];
  const { repeated } = particle;
  const own = repeated ? [{ ...particle, repeated }] : [];
  return [...own, ...particle.particles.flatMap(repeatedIn)];
}

function complexBranch({ attributes, content }: ComplexPlan, scope: CheckScope): Branch {
  const members = attributes.map((use): Member => {
    const required = use.required || use.default !== undefined;
    const test = typeCheck(use.type, quoteAccess('record', use.property), scope);
    return { property: use.property, required, test };
  });
  if (content.kind === 'simple') {
    const test = typeCheck(content.type, quoteAccess('record', content.property), scope);
    const value = { property: content.property, required: true, test };
    return { members: [...members, value], choices: [] };
  }
  if (content.kind !== 'record') return { members, choices: [] };
  const inner = groupBranch(content.particle, scope);
  return { members: [...members, ...inner.members], choices: inner.choices };
}

function groupBranch(group: GroupParticlePlan, scope: CheckScope): Branch {
  if (group.repeated) {
    const { property, typeName } = group.repeated;
    const access = quoteAccess('record', property);
    // An array that may be absent is not there empty.
    const occurrence = { min: Math.max(1, group.min), max: group.max };
    const test = arrayCheck(`is${typeName}(item)`, access, occurrence, scope);
    return { members: [{ property, required: group.min > 0, test }], choices: [] };
  }
  const body = groupBody(group, scope);
  if (group.min > 0 || group.kind === 'choice') return body;
  return { members: [], choices: [{ branches: [body], optional: true }] };
}

function groupBody(group: GroupParticlePlan, scope: CheckScope): Branch {
  const parts = group.particles.map((particle) => particleBranch(particle, scope));
  if (group.kind === 'choice') {
    return { members: [], choices: [{ branches: parts, optional: group.min === 0 }] };
  }
  return {
    members: parts.flatMap((part) => part.members),
    choices: parts.flatMap((part) => part.choices),
  };
}

function particleBranch(particle: ParticlePlan, scope: CheckScope): Branch {
  if (particle.kind !== 'element') return groupBranch(particle, scope);
  return { members: [elementMember(particle, scope)], choices: [] };
}

function elementMember(particle: ElementParticlePlan, scope: CheckScope): Member {
  const { property, element, array, min, max } = particle;
  const access = quoteAccess('record', property);
  const test = array
    ? arrayCheck(
        elementCheck(element, 'item', scope),
        access,
        { min: Math.max(1, min), max },
        scope,
      )
    : elementCheck(element, access, scope);
  return { property, required: min > 0, test };
}

function propertiesOf({ members, choices }: Branch): readonly string[] {
  const inner = choices.flatMap((choice) => choice.branches.flatMap(propertiesOf));
  return [...members.map((member) => member.property), ...inner];
}

function branchTests({ members, choices }: Branch, scope: CheckScope): readonly string[] {
  return [...members.map(memberTest), ...choices.map((choice) => choiceTest(choice, scope))];
}

function memberTest({ property, required, test }: Member): string {
  return required ? test : `(${absence(property)} || ${test})`;
}

function absence(property: string): string {
  return `!(${quoteString(property)} in record)`;
}

/** The properties of one branch and none that only others have. */
function choiceTest({ branches, optional }: Branch['choices'][number], scope: CheckScope): string {
  const tests = tellApart(branches, propertiesOf).map((part) => apartTest(part, scope));
  const all = [...new Set(branches.flatMap(propertiesOf))];
  return anyOf(optional ? [...tests, absences(all, scope).join(' && ')] : tests);
}

function anyOf(tests: readonly string[]): string {
  return tests.length === 1 ? `(${tests.join()})` : `(\n(${tests.join(') ||\n(')})\n)`;
}

function apartTest(part: Apart<Branch>, scope: CheckScope): string {
  const absent = absences(part.absent, scope);
  if (part.kind === 'branch') {
    return [...branchTests(part.branch, scope), ...absent].join(' && ') || 'true';
  }
  return [...absent, anyOf(part.parts.map((inner) => apartTest(inner, scope)))].join(' && ');
}

/** That none of the properties is there. */
function absences(properties: readonly string[], { module }: CheckScope): readonly string[] {
  if (properties.length <= MAX_ABSENCES) return properties.map(absence);
  return [`${module.runtime('hasNone')}(record, [${properties.map(quoteString).join(', ')}])`];
}
