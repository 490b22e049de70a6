/** `check.ts`: whether an object is a value of the format. */
import { type FunctionDeclarationStructure, StructureKind } from 'ts-morph';
import type { ComplexPlan, ElementParticlePlan } from '../bind/plan.ts';
import { type FormatContext, formatConstant, typeConstant } from './descriptor.ts';
import { isPlainFormat, plainParticles } from './plain.ts';
import { quoteAccess, quoteComment, quoteString } from './quote.ts';

/** Writes the checks of a format; shapes that aren't plain are asked of the descriptor. */
export function writeCheck(context: FormatContext): void {
  const { plan, module, layout } = context;
  const name = plan.format;
  const [root] = plan.roots;
  const type = root && plan.types.get(root.type);
  const isPlain = isPlainFormat(plan) && type?.kind === 'complex';
  const types = `${layout.folder(plan)}/types`;
  const constant = (): string =>
    module.from(`${layout.folder(plan)}/descriptor`, formatConstant(name));
  const statement = isPlain
    ? `return ${module.runtime('holds')}(check${type.typeName}, value);`
    : `return ${module.runtime('is')}(${constant()}, value);`;
  module.add({
    kind: StructureKind.Function,
    name: `is${name}`,
    isExported: true,
    docs: [
      `Whether \`value\` is what parsing some ${quoteComment(name)} document gives. Never throws.`,
    ],
    parameters: [{ name: 'value', type: 'unknown' }],
    returnType: `value is ${module.from(types, name, 'type')}`,
    statements: [statement],
  });
  if (!isPlain) return;
  for (const complex of plan.types.values()) {
    if (complex.kind === 'complex') module.add(checkFunction(complex, context));
  }
}

function checkFunction(type: ComplexPlan, context: FormatContext): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    name: `check${type.typeName}`,
    parameters: [{ name: 'value', type: 'unknown' }],
    returnType: 'boolean',
    statements: [`return ${checkExpression(type, context)};`],
  };
}

function checkExpression(type: ComplexPlan, context: FormatContext): string {
  const particles = plainParticles(type) ?? [];
  const [only] = particles;
  if (type.content.kind === 'array' && only) return arrayCheck(only, 'value', context);
  const names = (optional: boolean): string =>
    particles
      .filter((particle) => (particle.min === 0) === optional)
      .map(({ property }) => quoteString(property))
      .join(', ');
  const optional = names(true);
  const lists = `[${names(false)}]${optional === '' ? '' : `, [${optional}]`}`;
  const checks = particles.map((particle) => memberCheck(particle, context));
  return [`${context.module.runtime('hasProperties')}(value, ${lists})`, ...checks].join(' &&\n');
}

function memberCheck(particle: ElementParticlePlan, context: FormatContext): string {
  const access = quoteAccess('value', particle.property);
  const check = particle.array
    ? arrayCheck(particle, access, context)
    : valueCheck(particle, access, context);
  return particle.min === 0 ? `(${access} === undefined || ${check})` : check;
}

function arrayCheck(particle: ElementParticlePlan, access: string, context: FormatContext): string {
  const item = `(item) => ${valueCheck(particle, 'item', context)}`;
  // An array that may be absent is not there empty.
  const isMember = access !== 'value';
  const min = isMember ? Math.max(1, particle.min) : particle.min;
  return `${context.module.runtime('isArrayOf')}(${access}, ${item}, ${min}, ${particle.max})`;
}

function valueCheck(particle: ElementParticlePlan, access: string, context: FormatContext): string {
  const type = context.plan.types.get(particle.element.type);
  if (type?.kind === 'complex') return `check${type.typeName}(${access})`;
  return `${context.module.runtime('isSimple')}(${typeConstant(particle.element.type, context)}, ${access})`;
}
