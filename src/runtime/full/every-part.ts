/** All parts, for descriptors of which nothing is known beforehand. */
import { matchModel } from '../content/model-matching.ts';
import { anyPart } from './any.ts';
import { attributesPart } from './attribute-uses.ts';
import { constraintsPart } from './constraints.ts';
import { itemsPart } from './items.ts';
import { nilPart } from './nil.ts';
import type { Parts } from './pass.ts';

export const everyPart: Parts = {
  model: matchModel,
  attributes: attributesPart,
  constraints: constraintsPart,
  nil: nilPart,
  items: itemsPart,
  any: anyPart,
};
