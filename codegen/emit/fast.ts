/** `fast.ts`: the accept-only parser of plain documents, in a plain first form. */
import { type FunctionDeclarationStructure, StructureKind } from 'ts-morph';
import type { BindingPlan, ComplexPlan, ElementParticlePlan } from '../bind/plan.ts';
import { type FormatContext, typeConstant } from './descriptor.ts';
import { isPlainFormat, plainParticles } from './plain.ts';
import { quoteIdentifier, quoteLineComment, quoteProperty, quoteString } from './quote.ts';

/** The function that reads a format: `readSmsMo`. */
export function fastName(format: string): string {
  return `read${format}`;
}

/** Whether the format has a fast lane. */
export function hasFastLane(plan: BindingPlan): boolean {
  return isPlainFormat(plan);
}

export function writeFast(context: FormatContext): void {
  const { plan, module, layout } = context;
  const [root] = plan.roots;
  const type = root && plan.types.get(root.type);
  if (!root || type?.kind !== 'complex') return;
  const name = quoteString(root.name.local);
  const cursor = module.runtime('FastCursor');
  module.add({
    kind: StructureKind.Function,
    name: fastName(plan.format),
    isExported: true,
    docs: [
      'Reads an ordinary document; `undefined` for anything else, which the full lane then reads.',
    ],
    parameters: [{ name: 'text', type: 'string' }],
    returnType: `${module.from(`${layout.folder(plan)}/types`, plan.format, 'type')} | undefined`,
    statements: [
      `const cursor = new ${cursor}(text);`,
      `if (cursor.start() !== ${name}) return undefined;`,
      `const value = take${type.typeName}(cursor);`,
      `if (value === undefined || !cursor.end(${name}) || !cursor.isAtEnd()) return undefined;`,
      'return value;',
    ],
  });
  for (const complex of plan.types.values()) {
    if (complex.kind === 'complex') module.add(takeFunction(complex, context));
  }
}

/** Reads the children of an element, up to its end tag. */
function takeFunction(type: ComplexPlan, context: FormatContext): FunctionDeclarationStructure {
  const { plan, module, layout } = context;
  const particles = plainParticles(type) ?? [];
  const isSequence = type.content.kind === 'record' && type.content.particle.kind === 'sequence';
  const names = variableNames(particles);
  const returned = returnedType(type, context);
  const isArray = type.content.kind === 'array';
  const typeName = isArray
    ? returned
    : module.from(`${layout.folder(plan)}/types`, returned, 'type');
  const body = [
    ...particles.map((particle) => declaration(particle, names, typeName)),
    ...(isSequence ? ['let place = 0;'] : []),
    'while (true) {',
    'switch (cursor.start()) {',
    ...particles.flatMap((particle, index) =>
      takeCase(particle, index, { names, isSequence, context }),
    ),
    '// no start tag: the end tag must follow, which the caller takes',
    'case "": {',
    ...particles.flatMap((particle) => occurrenceTest(particle, names)),
    `return ${returnedValue(type, particles, names, typeName)};`,
    '}',
    'default: {',
    'return undefined;',
    '}',
    '}',
    '}',
  ];
  return {
    kind: StructureKind.Function,
    name: `take${type.typeName}`,
    parameters: [{ name: 'cursor', type: module.runtime('FastCursor', 'type') }],
    returnType: `${typeName} | undefined`,
    statements: body,
  };
}

type VariableNames = ReadonlyMap<ElementParticlePlan, string>;

/** Variables are called after their properties, with a mark that no other name here has. */
function variableNames(particles: readonly ElementParticlePlan[]): VariableNames {
  const taken = new Set<string>(['cursor', 'place', 'value']);
  const names = new Map<ElementParticlePlan, string>();
  for (const particle of particles) {
    const wanted = quoteIdentifier(particle.property);
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted}${number}`;
    taken.add(name);
    names.set(particle, name);
  }
  return names;
}

/** The property's own type; what the run-time has checked needs no second look. */
function memberType(particle: ElementParticlePlan, typeName: string): string {
  if (typeName.endsWith('[]')) return typeName;
  return `${typeName}[${quoteString(particle.property)}]`;
}

/** Without the `undefined` of an optional property. */
function presentType(particle: ElementParticlePlan, typeName: string): string {
  const type = memberType(particle, typeName);
  return particle.min === 0 ? `NonNullable<${type}>` : type;
}

function declaration(
  particle: ElementParticlePlan,
  names: VariableNames,
  typeName: string,
): string {
  const name = names.get(particle) ?? '';
  if (particle.array) return `const ${name}: unknown[] = [];`;
  return `let ${name}: ${memberType(particle, typeName)} | undefined;`;
}

interface CaseContext {
  readonly names: VariableNames;
  readonly isSequence: boolean;
  readonly context: FormatContext;
}

function takeCase(
  particle: ElementParticlePlan,
  index: number,
  { names, isSequence, context }: CaseContext,
): readonly string[] {
  const { local } = particle.element.name;
  const variable = names.get(particle) ?? '';
  const type = context.plan.types.get(particle.element.type);
  const label = type?.typeName === undefined ? '' : `: ${quoteLineComment(type.typeName)}`;
  const tag = quoteString(local);
  const order = isSequence ? [`if (place > ${index}) return undefined;`, `place = ${index};`] : [];
  const read =
    type?.kind === 'complex'
      ? `take${type.typeName}(cursor)`
      : `cursor.value(${typeConstant(particle.element.type, context)}, ${tag})`;
  const close = type?.kind === 'complex' ? ` || !cursor.end(${tag})` : '';
  const own = particle.array
    ? [
        `const item = ${read};`,
        `if (item === undefined${close}) return undefined;`,
        `${variable}.push(item);`,
        'continue;',
      ]
    : [
        `if (${variable} !== undefined) return undefined; // twice: the full lane says where`,
        `${variable} = ${read} as typeof ${variable};`,
        `if (${variable} === undefined${close}) return undefined;`,
        'continue;',
      ];
  return [`// <${quoteLineComment(local)}>${label}`, `case ${tag}: {`, ...order, ...own, '}'];
}

/** Whether each element was there as often as it must be. */
function occurrenceTest(particle: ElementParticlePlan, names: VariableNames): readonly string[] {
  const name = names.get(particle) ?? '';
  const { min, max, array } = particle;
  if (!array) return min === 0 ? [] : [`if (${name} === undefined) return undefined;`];
  const tests = [
    ...(min > 0 ? [`${name}.length < ${min}`] : []),
    ...(max < Infinity ? [`${name}.length > ${max}`] : []),
  ];
  return tests.length === 0 ? [] : [`if (${tests.join(' || ')}) return undefined;`];
}

function returnedType(type: ComplexPlan, context: FormatContext): string {
  if (type.content.kind !== 'array') return type.typeName;
  const item = context.plan.types.get(type.content.particle.element.type);
  if (item?.kind === 'complex' && item.content.kind !== 'array') {
    return `${context.module.from(`${context.layout.folder(context.plan)}/types`, item.typeName, 'type')}[]`;
  }
  return item?.kind === 'simple' && item.variety === 'atomic' && item.form === 'string'
    ? 'string[]'
    : 'unknown[]';
}

function returnedValue(
  type: ComplexPlan,
  particles: readonly ElementParticlePlan[],
  names: VariableNames,
  typeName: string,
): string {
  const [only] = particles;
  if (type.content.kind === 'array' && only) return `${names.get(only)} as ${typeName}`;
  const members = particles.map((particle) => {
    const name = names.get(particle) ?? '';
    const value = particle.array ? `${name} as ${presentType(particle, typeName)}` : name;
    const property = quoteProperty(particle.property);
    const written = property === value ? property : `${property}: ${value}`;
    if (particle.min > 0) return written;
    const test = particle.array ? `${name}.length > 0` : `${name} !== undefined`;
    return `...(${test} && { ${written} })`;
  });
  return `{ ${members.join(', ')} }`;
}
