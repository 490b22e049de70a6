/** XSDs, one for each construct. */
import type { ConvertCase } from './convert-case.ts';
import { elements } from './elements.ts';
import { anyType, items } from './items.ts';
import { records } from './records.ts';
import { simple } from './simple-types.ts';

export const cases: readonly ConvertCase[] = [
  ...records,
  ...elements,
  ...anyType,
  ...items,
  ...simple,
];
