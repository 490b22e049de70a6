/** What is measured is the package as it is published: what `npm run build` wrote. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

function load<Module>(path: string): Promise<Module> {
  return import(pathToFileURL(resolve('dist', path)).href);
}

/** The entry of the package. */
export const postwright = await load<typeof import('../../../src/index.ts')>('src/index.js');
/** The entry that generated code imports. */
export const runtime =
  await load<typeof import('../../../src/runtime/index.ts')>('src/runtime/index.js');
/** The XML reader beneath all parsers. */
export const reader = await load<typeof import('../../../src/runtime/xml/reader.ts')>(
  'src/runtime/xml/reader.js',
);
/** The descriptor of SMS MO. */
export const { smsMoFormat } = await load<typeof import('../../../generated/sms-mo/descriptor.ts')>(
  'generated/sms-mo/descriptor.js',
);
/** The descriptor of MMS MO. */
export const { mmsMoFormat } = await load<typeof import('../../../generated/mms-mo/descriptor.ts')>(
  'generated/mms-mo/descriptor.js',
);
