import { type CompiledSchema, compileSchema } from '../../codegen/index.ts';
import * as mmsMo from '../../generated/mms-mo/index.ts';
import * as smsMo from '../../generated/sms-mo/index.ts';
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
      parse: smsMo.parseSmsMo,
      validate: smsMo.validateSmsMo,
      is: smsMo.isSmsMo,
      serialize: (value, options) => smsMo.serializeSmsMo(value as smsMo.SmsMo, options),
    },
  ],
  [
    'mms-mo',
    {
      parse: mmsMo.parseMmsMo,
      validate: mmsMo.validateMmsMo,
      is: mmsMo.isMmsMo,
      serialize: (value, options) => mmsMo.serializeMmsMo(value as mmsMo.MmsMo, options),
    },
  ],
]);

/** Every way in which the format can be read: emitted code, if we ship it, and the schema itself. */
export async function subjects(format: Format): Promise<readonly [name: string, Subject][]> {
  const emitted = generated.get(format.name);
  const all: [string, Subject][] = [['interpreted', await interpreted(format)]];
  return emitted ? [...all, ['generated', emitted]] : all;
}
