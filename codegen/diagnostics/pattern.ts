export const patternDiagnostics = {};
