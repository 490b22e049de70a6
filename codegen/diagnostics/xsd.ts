export const xsdDiagnostics = {};
