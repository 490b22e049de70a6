import type { Report } from '../diagnostics/diagnostic.ts';
import { collectDiagnostics } from '../diagnostics/report.ts';
import type { FileReader } from '../source/files.ts';
import { childOf, type JsonNode } from '../source/json.ts';
import { parseJson } from '../source/json-parse.ts';
import { DIALECTS, type Dialect, dialectOf, dialectWith, olderDraft } from './dialect.ts';

/** A `$schema` that can't be followed. */
interface DialectProblem {
  readonly problem: string;
}

/** Dialects by the `$schema` that names them: the built-in ones, and those of meta-schemas in `files`. */
export class Dialects {
  readonly #files: FileReader;
  readonly #known = new Map<string, Dialect | DialectProblem>();

  constructor(files: FileReader) {
    this.#files = files;
  }

  /** Reads the meta-schemas that any `$schema` in `node` names, so that `of` knows them. */
  async load(node: JsonNode): Promise<void> {
    for (const uri of dialectsIn(node)) await this.#find(uri);
  }

  /**
   * The dialect that `schema`, a value of `$schema`, names. What can't be used is reported; of an
   * older draft it is draft-07, which is nearest, else `undefined`.
   */
  of(schema: JsonNode, report: Report): Dialect | undefined {
    if (schema.kind !== 'string') return undefined;
    const known = this.#known.get(schema.value) ?? dialectOf(schema.value);
    if (known && 'draft' in known) return known;
    const older = olderDraft(schema.value);
    const problem = older
      ? `${older.title} is older than what is read; ${older.migration}`
      : (known?.problem ?? NOT_BUILT_IN);
    report('json-schema-dialect', schema.span, { uri: schema.value, problem });
    return older && DIALECTS['draft-07'];
  }

  async #find(uri: string): Promise<Dialect | DialectProblem> {
    const known = dialectOf(uri) ?? this.#known.get(uri);
    if (known) return known;
    // A meta-schema that describes itself is of no dialect that is known.
    this.#known.set(uri, { problem: 'its meta-schema leads back to itself' });
    const found = await this.#read(uri);
    this.#known.set(uri, found);
    return found;
  }

  async #read(uri: string): Promise<Dialect | DialectProblem> {
    const content = await this.#files.read(this.#files.resolve(undefined, uri.replace(/#$/, '')));
    if (content.problem) return { problem: NOT_BUILT_IN };
    const text = 'text' in content ? content.text : new TextDecoder().decode(content.bytes);
    // Read as a schema, it says for itself what is wrong with it.
    const node = parseJson({ path: uri, text }, collectDiagnostics().report);
    if (!node) return { problem: 'its meta-schema is not JSON' };
    const schema = childOf(node, '$schema');
    const base = schema?.kind === 'string' ? await this.#find(schema.value) : DIALECTS['2020-12'];
    const declared = childOf(node, '$vocabulary');
    if ('problem' in base || declared?.kind !== 'object') return base;
    const vocabularies = Array.from(
      declared.members,
      ([name, { value }]) => [name, value.kind === 'boolean' && value.value] as const,
    );
    const dialect = dialectWith(`the dialect ${uri}`, base, new Map(vocabularies));
    if ('draft' in dialect) return dialect;
    return { problem: `it requires the unknown vocabulary \`${dialect.unknown}\`` };
  }
}

/** What every `$schema` and `jsonSchemaDialect` within a document names, each once. */
function dialectsIn(node: JsonNode, found = new Set<string>()): ReadonlySet<string> {
  if (node.kind === 'array') for (const item of node.items) dialectsIn(item, found);
  if (node.kind !== 'object') return found;
  for (const [name, { value }] of node.members) {
    const isName = name === '$schema' || name === 'jsonSchemaDialect';
    if (isName && value.kind === 'string') found.add(value.value);
    else dialectsIn(value, found);
  }
  return found;
}

const NOT_BUILT_IN =
  'it is not draft 2020-12, 2019-09 or draft-07, nor a meta-schema that can be read';
