/** Declarations that several writers add to their modules. */
import { StructureKind, VariableDeclarationKind } from 'ts-morph';
import { docsOf } from './docs.ts';
import type { Module } from './module.ts';

/** An exported function, without its name. */
export interface FunctionText {
  readonly docs: string;
  /** A name that ends in `?` is optional. */
  readonly parameters: readonly (readonly [name: string, type: string])[];
  readonly returns: string;
  readonly body: string;
}

/** Adds a function of one statement to a module. */
export function addFunction(
  module: Module,
  name: string,
  { docs, parameters, returns, body }: FunctionText,
): void {
  module.add({
    kind: StructureKind.Function,
    name,
    isExported: true,
    ...docsOf(docs),
    parameters: parameters.map(([parameter, type]) => ({
      name: parameter.replace('?', ''),
      hasQuestionToken: parameter.endsWith('?'),
      type,
    })),
    returnType: returns,
    statements: [body],
  });
}

/** An exported constant, without its name. */
export interface ConstantText {
  readonly docs: string;
  readonly type: string;
  readonly value: string;
}

/** Adds a constant to a module; a bundle that does not use it drops it. */
export function addConstant(
  module: Module,
  name: string,
  { docs, type, value }: ConstantText,
): void {
  module.add({
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    ...docsOf(docs),
    declarations: [{ name, type, initializer: `/* @__PURE__ */ ${value}` }],
  });
}
