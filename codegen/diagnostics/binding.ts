export const bindingDiagnostics = {};
