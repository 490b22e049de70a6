import { basename } from 'node:path';
import { pascalCase } from '../bind/words.ts';

/** What a format is called after the file of its schema: `schema/sms-mo.schema.json` → `SmsMo`. */
export function formatName(path: string): string {
  return pascalCase(basename(path).replace(/(?:\.schema)?\.[^.]*$/, ''));
}
