export const jsonSchemaDiagnostics = {};
