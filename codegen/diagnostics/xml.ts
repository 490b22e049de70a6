export const xmlDiagnostics = {};
