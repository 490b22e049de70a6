/** How much a diagnostic weighs: an error keeps a stage from writing. */
export type Severity = 'error' | 'warning' | 'info';
