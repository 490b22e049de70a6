/** Every case. */
import type { Case } from './case.ts';
import { lists } from './lists.ts';
import { numbers } from './numbers.ts';
import { objects } from './objects.ts';
import { others } from './others.ts';
import { presence } from './presence.ts';
import { strings } from './strings.ts';

export const cases: readonly Case[] = [
  ...objects,
  ...presence,
  ...lists,
  ...strings,
  ...numbers,
  ...others,
];
