/** How the children of a record are written, and its attributes. */
import type {
  AttributePlan,
  ElementParticlePlan,
  ElementPlan,
  GroupParticlePlan,
  ParticlePlan,
} from '../../bind/plan.ts';
import type { Presence } from '../presence.ts';
import { propertiesWithin, requiredWithin } from '../properties.ts';
import { quoteString } from '../quote.ts';
import type { Variables, WriteContext } from './context.ts';
import { elementXml, ended, negated, noted, scalarPiece, spelled, type Xml } from './element.ts';
import { writesParticle } from './lane.ts';
import { groupFunctionName } from './names.ts';
import { scalarText } from './scalar.ts';
import { code, type Piece, templateText, text } from './template.ts';

/** A record whose properties are in variables. */
export interface RecordScope extends WriteContext {
  readonly presence: Presence;
  readonly variables: Variables;
  /** By property. */
  readonly variableOf: (property: string) => string;
}

/** Children or attributes, one behind the other. */
export interface Parts extends Xml {
  /** Whether there may be nothing at all. */
  readonly isEmptiable: boolean;
}

const nothing: Parts = { faults: [], statements: [], pieces: [], isEmptiable: true };

/** All of them in order. */
export function joined(parts: readonly Parts[]): Parts {
  return {
    faults: parts.flatMap(({ faults }) => faults),
    statements: parts.flatMap(({ statements }) => statements),
    pieces: parts.flatMap(({ pieces }) => pieces),
    isEmptiable: parts.every(({ isEmptiable }) => isEmptiable),
  };
}

/** The children that a particle of a record stands for. */
export function particleParts(particle: ParticlePlan, scope: RecordScope): Parts {
  if (!writesParticle(particle, scope.lane)) return absent(particle, scope);
  if (particle.kind !== 'element' && !particle.array) return groupParts(particle, scope);
  const isEmptiable = particle.min === 0;
  const xml = memberXml(particle, scope);
  if (!isEmptiable) return { ...xml, isEmptiable };
  const [property = ''] = propertiesWithin(particle);
  return { ...whereThere(property, xml, scope), isEmptiable };
}

/** What can't be written must not be there. */
function absent(particle: ParticlePlan, { presence }: RecordScope): Parts {
  const all = propertiesWithin(particle);
  const none = presence.hasOnly({ all, required: [], optional: [] });
  return { ...nothing, faults: none.map(negated) };
}

/** Nothing where a property is absent. */
function whereThere(property: string, xml: Xml, scope: RecordScope): Xml {
  const isAbsent = scope.presence.isAbsent(property);
  const isPresent = negated(isAbsent);
  if (xml.statements.length === 0) {
    return {
      faults: xml.faults.map((fault) => `${isPresent} && ${fault}`),
      statements: [],
      pieces: [code(`${isAbsent} ? "" : ${templateText(xml.pieces)}`)],
    };
  }
  const own = scope.variables.fresh(`${scope.variableOf(property)}Part`);
  return {
    faults: [],
    statements: [
      `let ${own} = "";`,
      `if (${isPresent}) {`,
      ...ended(xml.faults),
      ...xml.statements,
      `${own} = ${templateText(xml.pieces)};`,
      '}',
    ],
    pieces: [code(own)],
  };
}

function memberXml(particle: ElementParticlePlan | GroupParticlePlan, scope: RecordScope): Xml {
  const [property = ''] = propertiesWithin(particle);
  const variable = scope.variableOf(property);
  if (particle.kind === 'element' && !particle.array) {
    return elementXml(particle.element, variable, scope.variables, scope);
  }
  const min = Math.max(1, particle.min);
  return eachXml(particle, variable, { min, max: particle.max }, scope.variables, scope);
}

/** The items of an array: elements, or the records of a group. */
export function eachXml(
  particle: ElementParticlePlan | GroupParticlePlan,
  variable: string,
  { min, max }: { readonly min: number; readonly max: number },
  variables: Variables,
  context: WriteContext,
): Xml {
  const own = variables.fresh(`${variable}Xml`);
  const bounds = max < Infinity ? [min, max] : min > 0 ? [min] : [];
  const write = itemCall(particle, variables, context);
  const call = `${context.module.runtime(write.name)}(${[variable, ...write.by, ...bounds].join(', ')})`;
  return {
    faults: [],
    statements: [`const ${own} = ${call};`, `if (${own} === undefined) return undefined;`],
    pieces: [code(own)],
  };
}

/** The function of the run-time that writes all items, and by what. */
function itemCall(
  particle: ElementParticlePlan | GroupParticlePlan,
  variables: Variables,
  context: WriteContext,
): { readonly name: string; readonly by: readonly string[] } {
  const texts = particle.kind === 'element' ? textFunction(particle.element, context) : undefined;
  if (particle.kind === 'element' && texts !== undefined) {
    const tag = quoteString(context.names.qualify(particle.element.name));
    return { name: 'writeTexts', by: [tag, texts] };
  }
  return { name: 'writeEach', by: [itemFunction(particle, variables, context)] };
}

/** The function that gives the text of an item which has nothing else; `undefined` where it may be empty. */
function textFunction(element: ElementPlan, context: WriteContext): string | undefined {
  const { type, name, nillable } = element;
  if (context.plan.types.get(type)?.kind !== 'simple') return undefined;
  if (nillable || noted(name.namespace, context).length > 0) return undefined;
  const { tests, spelling, literal, isEscaped, isEmptiable } = scalarText(
    type,
    'item',
    element,
    'element',
    context,
  );
  if (literal !== undefined || isEscaped || isEmptiable) return undefined;
  if (spelling !== undefined) return `(item) => ${spelling}`;
  return `(item) => (${tests.join(' && ')} ? \`\${item}\` : undefined)`;
}

function itemFunction(
  particle: ElementParticlePlan | GroupParticlePlan,
  variables: Variables,
  context: WriteContext,
): string {
  if (particle.kind !== 'element') {
    const name = groupFunctionName(particle.array?.typeName ?? '');
    return context.hasState ? `(item) => ${name}(item, state)` : name;
  }
  const { faults, statements, pieces } = elementXml(particle.element, 'item', variables, context);
  const result = templateText(pieces);
  const [first, ...others] = statements;
  const start = `const ${result} = `;
  // Of a complex type: what its function gives is the item's.
  if (first?.startsWith(start) && others.length === 1 && faults.length === 0) {
    const call = first.slice(start.length, -1);
    const [, named] = /^([\w$]+)\(item\)$/.exec(call) ?? [];
    return named ?? `(item) => ${call}`;
  }
  return ['(item) => {', ...ended(faults), ...statements, `return ${result};`, '}'].join('\n');
}

/** The children of a group that are properties of the record around it. */
function groupParts(group: GroupParticlePlan, scope: RecordScope): Parts {
  if (group.kind === 'choice') return choiceParts(group.particles, group.min === 0, scope);
  if (group.min === 0) return choiceParts([{ ...group, min: 1 }], true, scope);
  return joined(group.particles.map((particle) => particleParts(particle, scope)));
}

/** One branch, by the properties that are there. */
function choiceParts(
  branches: readonly ParticlePlan[],
  isOptional: boolean,
  scope: RecordScope,
): Parts {
  const { presence, variables } = scope;
  const all = [...new Set(branches.flatMap(propertiesWithin))];
  const own = variables.fresh('choice');
  const written = branches
    .filter((branch) => branch.min === 0 || writesParticle(branch, scope.lane))
    .map((branch) => {
      const required = requiredWithin(branch);
      const optional = propertiesWithin(branch).filter((name) => !required.includes(name));
      const only = presence.hasOnly({ all, required, optional }).join(' && ') || 'true';
      return { only, parts: particleParts(branch, scope) };
    });
  const blocks = written.map(({ only, parts }, index) => [
    `${index === 0 ? '' : '} else '}if (${only}) {`,
    ...ended(parts.faults),
    ...parts.statements,
    `${own} = ${templateText(parts.pieces)};`,
  ]);
  const none = presence.hasOnly({ all, required: [], optional: [] }).join(' && ') || 'true';
  const otherwise = isOptional
    ? [`} else if (${negated(none)}) return undefined;`]
    : ['} else return undefined;'];
  return {
    faults: [],
    statements: [`let ${own} = "";`, ...blocks.flat(), ...otherwise],
    pieces: [code(own)],
    isEmptiable: isOptional || written.some(({ parts }) => parts.isEmptiable),
  };
}

/** An attribute with the blank before it; nothing where it may be absent and is. */
export function attributeParts(use: AttributePlan, scope: RecordScope): Parts {
  const { property, name, type, default: byDefault, fixed, required } = use;
  const isOptional = !required && byDefault === undefined && fixed === undefined;
  if (!scope.lane.writes(type)) {
    return { ...nothing, faults: [negated(scope.presence.isAbsent(property))] };
  }
  const variable = scope.variableOf(property);
  const scalar = scalarText(type, variable, use, 'attribute', scope);
  const { own, statements } = spelled(scalar, variable, scope.variables);
  const pieces: readonly Piece[] = [
    text(` ${scope.names.qualify(name)}="`),
    scalarPiece(scalar, own, 'escapeAttribute', scope),
    text('"'),
  ];
  const xml: Xml = {
    faults: scalar.tests.map(negated),
    statements: [...noted(name.namespace, scope), ...statements],
    pieces,
  };
  return isOptional
    ? { ...whereThere(property, xml, scope), isEmptiable: true }
    : { ...xml, isEmptiable: false };
}
