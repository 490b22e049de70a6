/** Where one schema language can't say what the other does. */
import { toJsonSchemaDiagnostics } from './to-json-schema.ts';
import { toXsdDiagnostics } from './to-xsd.ts';

export const conversionDiagnostics = { ...toJsonSchemaDiagnostics, ...toXsdDiagnostics };
