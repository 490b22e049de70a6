/** All parts, for descriptors of which nothing is known beforehand. */
import { countersPart } from '../content/counters.ts';
import { matchModel } from '../content/model-matching.ts';
import { abstractPart } from './abstract.ts';
import { anyPart } from './any.ts';
import { attributesPart } from './attribute-uses.ts';
import { constraintsPart } from './constraints.ts';
import { identitiesPart } from './identities.ts';
import { itemsPart } from './items.ts';
import { nilPart } from './nil.ts';
import type { Parts } from './pass.ts';

export const everyPart: Parts = {
  model: matchModel,
  counters: countersPart,
  attributes: attributesPart,
  constraints: constraintsPart,
  identities: identitiesPart,
  abstract: abstractPart,
  nil: nilPart,
  items: itemsPart,
  any: anyPart,
};
