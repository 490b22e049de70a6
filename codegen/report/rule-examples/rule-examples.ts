import { keywordExamples } from './keywords.ts';
import type { RuleExample, RuleNote } from './rule-example.ts';
import { structureExamples } from './structure.ts';
import { valueExamples } from './values.ts';
import { xmlExamples } from './xml.ts';

/** By the code of a rule, a document that gets it, or why there is none to show. */
export const ruleExamples: Readonly<Record<string, RuleExample | RuleNote>> = {
  ...structureExamples,
  ...valueExamples,
  ...xmlExamples,
  ...keywordExamples,
};
