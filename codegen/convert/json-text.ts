/** JSON as a careful person writes it. */

const WIDTH = 100;

/**
 * `value` as JSON text that ends with a line break: two blanks a level, members in their order; what
 * holds only scalars stays on one line if it is an array and fits.
 */
export function jsonText(value: unknown): string {
  return `${textOf(value, '')}\n`;
}

function textOf(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const isArray = Array.isArray(value);
  const parts = isArray
    ? value.map((item) => textOf(item, inner))
    : Object.entries(value).map(
        ([name, member]) => `${JSON.stringify(name)}: ${textOf(member, inner)}`,
      );
  const [open, close] = isArray ? '[]' : '{}';
  if (parts.length === 0) return `${open}${close}`;
  const line = `[${parts.join(', ')}]`;
  const isShort = isArray && value.every(isScalar) && indent.length + line.length <= WIDTH - 20;
  if (isShort) return line;
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
