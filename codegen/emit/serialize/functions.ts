/** The functions that write elements of complex types, and the records of groups. */
import type { ComplexPlan } from '../../bind/plan.ts';
import { presenceOf } from '../presence.ts';
import { type GroupRecord, propertiesInOrder, requiredWithin } from '../properties.ts';
import { quoteLineComment, quoteProperty } from '../quote.ts';
import { MAX_DEPTH } from '../reach.ts';
import { wordsOf } from '../unused.ts';
import {
  attributeParts,
  eachXml,
  joined,
  type Parts,
  particleParts,
  type RecordScope,
} from './content.ts';
import { Variables, type WriteContext } from './context.ts';
import { ended, negated, scalarPiece, spelled } from './element.ts';
import { functionName, groupFunctionName } from './names.ts';
import { scalarText } from './scalar.ts';
import { code, type Piece, templateText, text } from './template.ts';

/** The function that writes an element of a complex type: `tag` is its name, where it may have several. */
export function complexFunction(type: ComplexPlan, context: WriteContext): string {
  const variables = new Variables(context.module);
  const tag = context.names.tagOf(type.key);
  const body =
    type.content.kind === 'array'
      ? arrayBody(type.content.particle, variables, context)
      : recordBody(type, variables, context);
  const statements = [
    ...depthStatements('open', context),
    ...body.statements,
    ...ended(body.faults),
    ...body.written,
    ...elementStatements(tag === undefined ? code('tag') : text(tag), body, variables, context),
  ];
  const parameters = [
    'value: unknown',
    ...(tag === undefined ? ['tag: string'] : []),
    ...stateParameter(statements, context),
  ];
  return [
    `/** Writes an element of ${quoteLineComment(type.label)}. */`,
    `function ${functionName(type, context)}(${parameters.join(', ')}): string | undefined {`,
    ...statements,
    '}',
  ].join('\n');
}

/** The function that writes one record of a group that repeats. */
export function groupFunction(group: GroupRecord, context: WriteContext): string {
  const variables = new Variables(context.module);
  const { array, ...body } = group;
  const required = requiredWithin({ ...body, min: 1 });
  const opened = openRecord(group, array.typeName, required, variables, context);
  const parts = particleParts({ ...body, min: 1 }, opened.scope);
  const statements = [
    ...opened.statements(),
    ...ended(parts.faults),
    ...parts.statements,
    `return ${templateText(parts.pieces)};`,
  ];
  const parameters = ['value: unknown', ...stateParameter(statements, context)];
  return [
    `/** One ${array.typeName}. */`,
    `function ${groupFunctionName(array.typeName)}(${parameters.join(', ')}): string | undefined {`,
    ...statements,
    '}',
  ].join('\n');
}

/** Functions are called alike; one that has no use for the state says so by an underscore. */
function stateParameter(
  statements: readonly string[],
  { hasState, module }: WriteContext,
): readonly string[] {
  if (!hasState) return [];
  const name = wordsOf(statements.join('\n')).has('state') ? 'state' : '_state';
  return [`${name}: ${module.runtime('Writing', 'type')}`];
}

/** What an element holds. */
interface Body {
  /** What reads the value. */
  readonly statements: readonly string[];
  readonly faults: readonly string[];
  /** What writes parts of it. */
  readonly written: readonly string[];
  readonly attributes: readonly Piece[];
  readonly content: readonly Piece[];
  readonly isEmptiable: boolean;
}

function arrayBody(
  particle: Extract<ComplexPlan['content'], { kind: 'array' }>['particle'],
  variables: Variables,
  context: WriteContext,
): Body {
  if (!context.lane.writesElement(particle.element)) {
    const none = `${context.module.runtime('writeEach')}(value, () => undefined) !== ""`;
    return { ...empty, faults: [none], isEmptiable: true };
  }
  const xml = eachXml(particle, 'value', particle, variables, context);
  return {
    ...empty,
    written: xml.statements,
    content: xml.pieces,
    isEmptiable: particle.min === 0,
  };
}

const empty: Omit<Body, 'isEmptiable'> = {
  statements: [],
  faults: [],
  written: [],
  attributes: [],
  content: [],
};

function recordBody(type: ComplexPlan, variables: Variables, context: WriteContext): Body {
  const { attributes: uses, content, typeName } = type;
  const required = [
    ...(content.kind === 'simple' ? [content.property] : []),
    ...(content.kind === 'record' ? requiredWithin(content.particle) : []),
    ...uses
      .filter((use) => use.required || use.default !== undefined || use.fixed !== undefined)
      .map(({ property }) => property),
  ];
  const { scope, statements } = openRecord(type, typeName, required, variables, context);
  const attributes = joined(uses.map((use) => attributeParts(use, scope)));
  const children = contentParts(type, scope);
  return {
    statements: statements(),
    faults: [...attributes.faults, ...children.faults],
    written: [...attributes.statements, ...children.statements],
    attributes: attributes.pieces,
    content: children.pieces,
    isEmptiable: children.isEmptiable,
  };
}

function contentParts({ content }: ComplexPlan, scope: RecordScope): Parts {
  switch (content.kind) {
    case 'record':
      return particleParts(content.particle, scope);
    case 'simple': {
      const variable = scope.variableOf(content.property);
      const scalar = scalarText(content.type, variable, {}, 'element', scope);
      const { own, statements } = spelled(scalar, variable, scope.variables);
      const pieces = [scalarPiece(scalar, own, 'escapeText', scope)];
      const faults = scalar.tests.map(negated);
      return { faults, statements, pieces, isEmptiable: scalar.isEmptiable };
    }
    default:
      return joined([]);
  }
}

/**
 * A record whose properties are read into variables, by the statements: those that something was
 * made of by then, so that they are asked for last.
 */
function openRecord(
  owner: ComplexPlan | GroupRecord,
  typeName: string,
  required: readonly string[],
  variables: Variables,
  context: WriteContext,
): { readonly scope: RecordScope; readonly statements: () => readonly string[] } {
  const names = propertiesInOrder(owner);
  const optional = new Set(names.filter((name) => !required.includes(name)));
  const presence = presenceOf({ typeName, names, optional }, context.module);
  const byProperty = new Map(names.map((name) => [name, variables.fresh(name)]));
  const used = new Set<string>();
  const variableOf = (name: string): string => {
    used.add(name);
    return byProperty.get(name) ?? '';
  };
  const statements = (): readonly string[] => {
    const members = names
      .filter((name) => used.has(name))
      .map((name) => {
        const [property, variable] = [quoteProperty(name), byProperty.get(name) ?? ''];
        return property === variable ? property : `${property}: ${variable}`;
      });
    const [present = '', ...record] = presence.statements;
    return [
      present,
      ...(members.length > 0 ? record : []),
      ...ended([negated(presence.first)]),
      // Each is read once: what is written is what was checked.
      ...(members.length > 0 ? [`const { ${members.join(', ')} } = record;`] : []),
    ];
  };
  return { scope: { ...context, presence, variables, variableOf }, statements };
}

/** The element around what was written. */
function elementStatements(
  tag: Piece,
  { attributes, content, isEmptiable }: Body,
  variables: Variables,
  context: WriteContext,
): readonly string[] {
  const leave = depthStatements('close', context);
  const start = [text('<'), tag, ...attributes];
  const around = (inner: readonly Piece[]): string =>
    templateText([...start, text('>'), ...inner, text('</'), tag, text('>')]);
  const bare = templateText([...start, text('/>')]);
  if (content.length === 0) return [...leave, `return ${bare};`];
  if (!isEmptiable) return [...leave, `return ${around(content)};`];
  const [only, ...others] = content;
  if (only?.kind === 'code' && others.length === 0 && /^[\w$]+$/.test(only.code)) {
    return [...leave, `return ${only.code} === "" ? ${bare} : ${around(content)};`];
  }
  const own = variables.fresh('content');
  return [
    ...leave,
    `const ${own} = ${templateText(content)};`,
    `return ${own} === "" ? ${bare} : ${around([code(own)])};`,
  ];
}

/** Recursive types count how deep they are; others can't be too deep. */
function depthStatements(when: 'open' | 'close', { lane }: WriteContext): readonly string[] {
  if (!lane.isRecursive) return [];
  if (when === 'close') return ['state.depth -= 1;'];
  return [`if (state.depth >= ${MAX_DEPTH}) return undefined;`, 'state.depth += 1;'];
}
