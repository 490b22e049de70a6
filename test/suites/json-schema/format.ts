import type { FormatConfiguration } from '../../../codegen/index.ts';
import type { Group } from './suite.ts';

/**
 * How a group wants to be read: in its folder's dialect where it names none, and with `format` as an
 * annotation, which the required tests ask for; the tests of single formats want it asserted.
 */
export function formatOfGroup({ dialect, file }: Group, jsonSchema: string): FormatConfiguration {
  const isAsserted = file.startsWith('optional/format/');
  return { jsonSchema, dialect, formatKeyword: isAsserted ? 'assert' : 'annotate' };
}
