/** For whom findings are written: a person at a terminal, or a program of this kind. */
export const reportKinds = ['pretty', 'json', 'sarif', 'junit', 'github'] as const;

export type ReportKind = (typeof reportKinds)[number];
