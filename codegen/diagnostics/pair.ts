export const pairDiagnostics = {};
