/** OpenAPI documents: where their schemas are, and in which dialect. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { childOf, type JsonNode, type JsonObjectNode } from '../source/json.ts';
import { DIALECTS, type Dialect, openApiDialect } from './dialect.ts';
import type { Dialects } from './dialects.ts';

/** Whether a document is an OpenAPI description, which holds schemas, and is none. */
export function isOpenApi(node: JsonNode): boolean {
  return ['openapi', 'swagger'].some((name) => childOf(node, name)?.kind === 'string');
}

/** `components.schemas` of an OpenAPI document. */
export function componentSchemas(node: JsonNode): JsonObjectNode | undefined {
  const components = childOf(node, 'components');
  const schemas = components && childOf(components, 'schemas');
  return schemas?.kind === 'object' ? schemas : undefined;
}

/**
 * The dialect of the schemas in an OpenAPI document: of 3.0 its own, of 3.1 what `jsonSchemaDialect`
 * names (3.1 §4.8.24.5). A release that is not read is reported.
 */
export function openApiDialectOf(
  node: JsonNode,
  dialects: Dialects,
  report: Report,
): Dialect | undefined {
  const version = childOf(node, 'openapi') ?? childOf(node, 'swagger');
  if (version?.kind !== 'string') return undefined;
  const dialect = openApiDialect(version.value);
  if (!dialect) report('openapi-version', version.span, { version: version.value });
  if (dialect !== DIALECTS['openapi-3.1']) return dialect;
  const named = childOf(node, 'jsonSchemaDialect');
  return (named && dialects.of(named, report)) ?? dialect;
}
