import type { Example } from './entry.ts';

/** A JSON Schema that generation is asked to write the XSD of. */
export function toXsdExample(schema: unknown): Example {
  const configuration = {
    out: 'generated',
    formats: { Order: { jsonSchema: 'example.schema.json' } },
    emit: { xsd: true },
  };
  return {
    files: {
      'postwright.json': `${JSON.stringify(configuration)}\n`,
      'example.schema.json': `${JSON.stringify(schema, null, 2)}\n`,
    },
    config: 'postwright.json',
  };
}

/** How messages begin that name a keyword. */
export const WIDER = 'The XSD is wider: XSD 1.0 has nothing for';
