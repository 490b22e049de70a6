export const configurationDiagnostics = {};
