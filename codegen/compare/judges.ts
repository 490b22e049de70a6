/** Values tried on our own lanes of both schemas of a format. */
import { is, isJson } from '../../src/runtime/index.ts';
import type { BindingPlan } from '../bind/plan.ts';
import { collectDiagnostics, hasErrors } from '../diagnostics/report.ts';
import { interpret } from '../interpret/interpret.ts';
import { interpretJsonSchema } from '../interpret/json-schema.ts';
import type { JsonSchemaSet } from '../json-schema/model.ts';

/** What is compared: the two languages of one format. */
export interface Pair {
  readonly plan: BindingPlan;
  readonly jsonSchema: JsonSchemaSet;
}

/** Both lanes; neither throws. */
export interface Judges {
  /** Whether a document of the XSD becomes the value. */
  readonly isXsd: (value: unknown) => boolean;
  /** Whether it is a value of the JSON Schema. */
  readonly isJson: (value: unknown) => boolean;
}

/**
 * Makes the lanes of both schemas, from their descriptors alone; nothing, where one can't check all
 * that its schema says.
 */
export function judgesOf({ plan, jsonSchema }: Pair): Judges | undefined {
  const { report, diagnostics } = collectDiagnostics();
  const descriptor = interpret(plan, report);
  const schema = interpretJsonSchema(jsonSchema, report);
  if (hasErrors(diagnostics)) return undefined;
  return {
    isXsd: (value) => is(descriptor, value),
    isJson: (value) => isJson(schema, value),
  };
}
