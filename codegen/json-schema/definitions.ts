/** Definitions of a document: schemas that have names there. */
import { childOf, type JsonNode } from '../source/json.ts';
import { pointerStep } from './scope.ts';

/** Where documents keep schemas that have names. */
const DEFINITIONS = [['components', 'schemas'], ['$defs'], ['definitions']] as const;

/** The pointer to the definition called `name`. */
export function definitionPointer(node: JsonNode, name: string): string | undefined {
  const place = DEFINITIONS.find((steps) => memberAt(node, [...steps, name]));
  return place && [...place, name].map(pointerStep).join('');
}

/** What the definitions of a document are called. */
export function definitionNames(node: JsonNode): readonly string[] {
  return DEFINITIONS.flatMap((steps) => {
    const table = memberAt(node, steps);
    return table?.kind === 'object' ? [...table.members.keys()] : [];
  });
}

function memberAt(node: JsonNode, steps: readonly string[]): JsonNode | undefined {
  return steps.reduce<JsonNode | undefined>((at, step) => at && childOf(at, step), node);
}
