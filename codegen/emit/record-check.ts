/** Whether a value is a record: its properties one by one, and the branches of its choices. */
import type {
  ComplexPlan,
  ElementParticlePlan,
  GroupParticlePlan,
  ParticlePlan,
} from '../bind/plan.ts';
import { type Presence, presenceOf, propertiesConstant } from './presence.ts';
import { type GroupRecord, propertiesInOrder } from './properties.ts';
import { quoteAccess, quoteString } from './quote.ts';
import { arrayCheck, type CheckScope, elementCheck, typeCheck } from './value-check.ts';

/** The checks of one record. */
interface RecordScope extends CheckScope {
  readonly typeName: string;
  /** All its properties. */
  readonly names: readonly string[];
  readonly presence: Presence;
}

/** Of records without bits: more branches than this are looked up by their properties. */
const MAX_BRANCHES = 16;

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
export function recordCheck(owner: ComplexPlan | GroupRecord, scope: CheckScope): string[] {
  const isGroup = owner.kind !== 'complex';
  const typeName = isGroup ? owner.array.typeName : owner.typeName;
  const branch = isGroup ? groupBody(owner, scope) : complexBranch(owner, scope);
  const names = propertiesInOrder(owner);
  const optional = new Set(names.filter((name) => !isRequired(name, branch)));
  const presence = presenceOf({ typeName, names, optional }, scope.module);
  const tests = [presence.first, ...branchTests(branch, { ...scope, typeName, names, presence })];
  return [
    'try {',
    ...presence.statements,
    tests.length === 1 ? `return ${tests.join()};` : `return (\n${tests.join(' &&\n')}\n);`,
    '} catch {',
    'return false; // an accessor or a proxy has thrown',
    '}',
  ];
}

function isRequired(name: string, { members }: Branch): boolean {
  return members.some(({ property, required }) => required && property === name);
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
  if (group.array) {
    const { property, typeName } = group.array;
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
  return [...new Set([...members.map((member) => member.property), ...inner])];
}

function branchTests({ members, choices }: Branch, scope: RecordScope): readonly string[] {
  const tests = members.map((member) => memberTest(member, scope));
  return [...tests, ...choices.map((choice) => choiceTest(choice, scope))];
}

function memberTest({ property, required, test }: Member, { presence }: RecordScope): string {
  return required ? test : `(${presence.isAbsent(property)} || ${test})`;
}

/** The properties of one branch and none that only others have. */
function choiceTest(choice: Branch['choices'][number], scope: RecordScope): string {
  const { branches, optional } = choice;
  const { presence } = scope;
  const all = [...new Set(branches.flatMap(propertiesOf))];
  if (branches.length > MAX_BRANCHES && presence.kind === 'copied') {
    return `${choiceConstant(choice, scope)}(record)`;
  }
  const tests = branches.map((branch) => {
    const own = propertiesOf(branch);
    const required = own.filter((name) => isRequired(name, branch));
    const others = own.filter((name) => !required.includes(name));
    const only = presence.hasOnly({ all, required, optional: others });
    return [...only, ...branchTests(branch, scope)].join(' && ') || 'true';
  });
  if (optional) {
    tests.push(presence.hasOnly({ all, required: [], optional: [] }).join(' && '));
  }
  return tests.length === 1 ? `(${tests.join()})` : `(\n(${tests.join(') ||\n(')})\n)`;
}

/** A choice that is too long to be written in place: a function of its own, over a table. */
function choiceConstant(
  { branches, optional }: Branch['choices'][number],
  scope: RecordScope,
): string {
  const { module, typeName, names } = scope;
  const lines = branches.map((branch) => {
    const own = propertiesOf(branch).map(quoteString).join(', ');
    return `[[${own}], (record) => ${branchTests(branch, scope).join(' && ') || 'true'}],\n`;
  });
  const tail = optional ? ', { optional: true }' : '';
  const properties = propertiesConstant({ typeName, names, optional: new Set() }, module);
  const call = `${module.runtime('choiceOf')}(${properties}, [\n${lines.join('')}]${tail})`;
  return module.constant(`is${typeName}Choice`, `/* @__PURE__ */ ${call}`);
}
