import { complexTypeRules } from './xsd-rules/complex-types.ts';
import { contentModelRules } from './xsd-rules/content-models.ts';
import { declarationRules } from './xsd-rules/declarations.ts';
import { documentRules } from './xsd-rules/documents.ts';
import { facetRules } from './xsd-rules/facets.ts';
import { simpleTypeRules } from './xsd-rules/simple-types.ts';
import { unsupportedRules } from './xsd-rules/unsupported.ts';
import { vocabularyRules } from './xsd-rules/vocabulary.ts';

/** What can be wrong with a schema set, by the names that the specification and Xerces give. */
export const xsdDiagnostics = {
  ...documentRules,
  ...vocabularyRules,
  ...simpleTypeRules,
  ...facetRules,
  ...declarationRules,
  ...complexTypeRules,
  ...contentModelRules,
  ...unsupportedRules,
};
