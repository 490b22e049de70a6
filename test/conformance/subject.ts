import { type CompiledSchema, compileSchema } from '../../codegen/index.ts';
import * as shipped from '../../src/index.ts';
import type { Format } from '../fixtures/fixture.ts';

/** What is judged: the code of one format, however it came about. */
export type Subject = Pick<CompiledSchema, 'parse' | 'validate' | 'is' | 'serialize'>;

/** The format's schema at run time: the full lane alone. */
export function interpreted(format: Format): Promise<Subject> {
  const { xsd, jsonSchema } = format;
  return compileSchema({ xsd, ...(jsonSchema !== undefined && { jsonSchema }) });
}

const generated: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  [
    'sms-mo',
    {
      parse: shipped.parseSmsMo,
      validate: shipped.validateSmsMo,
      is: shipped.isSmsMo,
      serialize: (value, options) => shipped.serializeSmsMo(value as shipped.SmsMo, options),
    },
  ],
  [
    'mms-mo',
    {
      parse: shipped.parseMmsMo,
      validate: shipped.validateMmsMo,
      is: shipped.isMmsMo,
      serialize: (value, options) => shipped.serializeMmsMo(value as shipped.MmsMo, options),
    },
  ],
]);

/** Every way in which the format can be read: emitted code, if we ship it, and the schema itself. */
export async function subjects(format: Format): Promise<readonly [name: string, Subject][]> {
  const emitted = generated.get(format.name);
  const all: [string, Subject][] = [['interpreted', await interpreted(format)]];
  return emitted ? [...all, ['generated', emitted]] : all;
}
