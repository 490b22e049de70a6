/** The package has types, but its `exports` hide them. */
declare module 'xspattern' {
  export function compile(pattern: string): (text: string) => boolean;
}
