/**
 * Every diagnostic that the generator can give, by its code. Codes are stable and never reused;
 * where a specification has a name for the rule, that is the code (`src-resolve`, `cos-nonambig`).
 */
import { bindingDiagnostics } from './binding.ts';
import { configurationDiagnostics } from './configuration.ts';
import { conversionDiagnostics } from './conversion.ts';
import type { CatalogueEntry } from './entry.ts';
import { jsonSchemaDiagnostics } from './json-schema.ts';
import { outputDiagnostics } from './output.ts';
import { pairDiagnostics } from './pair.ts';
import { patternDiagnostics } from './pattern.ts';
import { xmlDiagnostics } from './xml.ts';
import { xsdDiagnostics } from './xsd.ts';

export const catalogue = {
  ...configurationDiagnostics,
  ...xmlDiagnostics,
  ...xsdDiagnostics,
  ...patternDiagnostics,
  ...jsonSchemaDiagnostics,
  ...bindingDiagnostics,
  ...pairDiagnostics,
  ...conversionDiagnostics,
  ...outputDiagnostics,
};

/** The same by what they are about, in the order of the pipeline. */
export const stages: readonly (readonly [about: string, codes: readonly string[]])[] = [
  ['the configuration', Object.keys(configurationDiagnostics)],
  ['schemas that are no XML', Object.keys(xmlDiagnostics)],
  ['XSD', Object.keys(xsdDiagnostics)],
  ['patterns', Object.keys(patternDiagnostics)],
  ['JSON Schema', Object.keys(jsonSchemaDiagnostics)],
  ['what becomes of components', Object.keys(bindingDiagnostics)],
  ['an XSD and its JSON Schema', Object.keys(pairDiagnostics)],
  ['conversion to the other schema language', Object.keys(conversionDiagnostics)],
  ['the output folder', Object.keys(outputDiagnostics)],
];

export type DiagnosticCode = keyof typeof catalogue;

/** What the message of `Code` needs to know. */
export type Details<Code extends DiagnosticCode> =
  (typeof catalogue)[Code] extends CatalogueEntry<infer D> ? D : never;
