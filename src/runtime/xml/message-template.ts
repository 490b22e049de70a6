/** Messages with `{blanks}`: data instead of functions, which is less to load. */

/** What the blanks of a template need. */
export type Blanks<Template extends string> =
  Template extends `${string}{${infer Name}}${infer Rest}`
    ? { readonly [Key in Name]: string | number } & Blanks<Rest>
    : unknown;

/** The message that a template becomes with its blanks filled. */
export function fill<Template extends string>(
  template: Template,
  details: Blanks<Template>,
): string {
  const texts = details as Readonly<Record<string, string | number>>;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(texts[name]));
}
