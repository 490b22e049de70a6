/** The types that `types.test.ts` is about are those that are emitted. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emit } from '../emit/emitting.ts';

const formats = { Order: 'order.xsd', Shop: 'shop.schema.json' };

// Rewritten by `npx vitest run test/types --update`.
test.each(Object.entries(formats))('the types of %s are as committed', async (name, file) => {
  const text = readFileSync(new URL(`schemas/${file}`, import.meta.url), 'utf8');
  const files = await emit({ files: { [file]: text }, formats: { [name]: file } });
  const path = `${name.toLowerCase()}/types.ts`;
  const types = files.find((each) => each.path === path)?.text ?? '';
  await expect(types).toMatchFileSnapshot(`./emitted/${path}`);
});
