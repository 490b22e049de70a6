/** Loading a schema set: the entry document, and what it includes and imports, each read once. */

import { defaultLimits } from '../../src/runtime/options.ts';
import { openInput } from '../../src/runtime/xml/input.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { FileProblem, FileReader } from '../source/files.ts';
import type { SourceFile, Span } from '../source/source.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { readXml } from './document.ts';
import { attributeValue, placeOf, type SchemaElement } from './schema-element.ts';

/** A schema document in the set. One that is included by several namespaces is there for each. */
export interface LoadedDocument {
  readonly source: SourceFile;
  readonly root: SchemaElement;
  /** Its own, or where it has none, that of the document which includes it (§4.2.1, 3.2). */
  readonly targetNamespace: string;
  /** It has no target namespace of its own, and took on another's. */
  readonly chameleon: boolean;
  /** The namespaces that it imports (§4.2.3): names of others can't be referred to. */
  readonly imports: ReadonlySet<string>;
}

/** A document to be read, and where it was asked for. */
interface Wanted {
  readonly path: string;
  readonly place?: Span;
  readonly how: Inclusion;
}

type Inclusion =
  | { readonly kind: 'entry' }
  | { readonly kind: 'include'; readonly namespace: string }
  | { readonly kind: 'import'; readonly namespace: string };

/** Bound on the documents of one set. */
const MAX_DOCUMENTS = 2_000;

/**
 * The documents of a schema set in order of reference, the entry first. What can't be read is
 * reported at the reference to it and left out. Cycles and repeated references are harmless.
 */
export async function loadDocuments(
  entry: string,
  files: FileReader,
  report: Report,
): Promise<readonly LoadedDocument[]> {
  const loader = new Loader(files, report);
  const wanted: Wanted[] = [{ path: entry, how: { kind: 'entry' } }];
  for (let index = 0; index < wanted.length; index += 1) {
    const next = wanted[index];
    if (next) wanted.push(...(await loader.load(next)));
    if (loader.documents.length >= MAX_DOCUMENTS) {
      report('xsd-limit-documents', next?.place, { limit: MAX_DOCUMENTS });
      break;
    }
  }
  return loader.documents;
}

interface ParsedFile {
  readonly source: SourceFile;
  readonly root: SchemaElement | undefined;
}

class Loader {
  readonly documents: LoadedDocument[] = [];
  readonly #files: FileReader;
  readonly #report: Report;
  readonly #parsed = new Map<string, ParsedFile | { readonly problem: FileProblem } | undefined>();
  readonly #loaded = new Set<string>();

  constructor(files: FileReader, report: Report) {
    this.#files = files;
    this.#report = report;
  }

  /** Reads one document; returns what it refers to. */
  async load({ path, place, how }: Wanted): Promise<Wanted[]> {
    const file = await this.#parse(path);
    if (file === undefined) return [];
    if ('problem' in file) {
      reportProblem(this.#report, path, place, file.problem);
      return [];
    }
    const { source, root } = file;
    if (!root) return [];
    const own = attributeValue(root, 'targetNamespace') ?? '';
    if (!this.#mayBe(how, own, root, place)) return [];
    const targetNamespace = how.kind === 'include' ? how.namespace : own;
    const identity = `${path}\n${targetNamespace}`;
    if (this.#loaded.has(identity)) return [];
    this.#loaded.add(identity);
    const imports = new Set<string>();
    const chameleon = own === '' && targetNamespace !== '';
    this.documents.push({ source, root, targetNamespace, chameleon, imports });
    return this.#references(path, root, targetNamespace, imports);
  }

  #mayBe(how: Inclusion, own: string, root: SchemaElement, place: Span | undefined): boolean {
    const at = placeOf(root, 'targetNamespace');
    const related = [{ message: 'the target namespace', span: at }];
    if (how.kind === 'include' && own !== '' && own !== how.namespace) {
      this.#report('src-include.2.1', place, { found: own, expected: how.namespace }, related);
      return false;
    }
    if (how.kind === 'import' && own !== how.namespace) {
      const code = how.namespace === '' ? 'src-import.3.2' : 'src-import.3.1';
      this.#report(code, place, { found: own, expected: how.namespace }, related);
      return false;
    }
    return true;
  }

  #references(path: string, root: SchemaElement, target: string, imports: Set<string>): Wanted[] {
    const wanted: Wanted[] = [];
    for (const child of root.children) {
      const location = attributeValue(child, 'schemaLocation');
      const place = placeOf(child, 'schemaLocation');
      const found = location === undefined ? undefined : this.#files.resolve(path, location);
      // What is redefined is at least included, so that names resolve and nothing else is reported.
      if (child.role === 'redefine') this.#report('xsd-unsupported-redefine', child.span);
      if (child.role === 'include' || child.role === 'redefine') {
        const how = { kind: 'include', namespace: target } as const;
        if (found !== undefined) wanted.push({ path: found, place, how });
      } else if (child.role === 'import') {
        const namespace = attributeValue(child, 'namespace') ?? '';
        if (!this.#mayImport(child, namespace, target)) continue;
        imports.add(namespace);
        const how = { kind: 'import', namespace } as const;
        if (found !== undefined) wanted.push({ path: found, place, how });
      }
    }
    return wanted;
  }

  #mayImport(element: SchemaElement, namespace: string, target: string): boolean {
    if (namespace !== target) return true;
    if (namespace === '') this.#report('src-import.1.2', element.span);
    else this.#report('src-import.1.1', placeOf(element, 'namespace'), { namespace });
    return false;
  }

  async #parse(path: string): Promise<ParsedFile | { readonly problem: FileProblem } | undefined> {
    if (!this.#parsed.has(path)) this.#parsed.set(path, await this.#readFile(path));
    return this.#parsed.get(path);
  }

  async #readFile(path: string) {
    const content = await this.#files.read(path);
    if (content.problem) return { problem: content.problem };
    const input = 'text' in content ? content.text : content.bytes;
    const opened = openInput(input, { limits: defaultLimits });
    if (opened.error) {
      const source = { path, text: '' };
      this.#report('xml-not-well-formed', { source, start: 0, end: 0 }, opened.error);
      return undefined;
    }
    const source: SourceFile = { path, text: opened.text };
    const xml = readXml(source, this.#report);
    return { source, root: xml && checkVocabulary(xml, this.#report) };
  }
}

function reportProblem(
  report: Report,
  path: string,
  place: Span | undefined,
  problem: FileProblem,
): void {
  switch (problem.kind) {
    case 'missing':
      report('xsd-file-missing', place, { path });
      break;
    case 'network':
      report('xsd-file-network', place, { path });
      break;
    case 'outside':
      report('xsd-file-outside', place, { path, root: problem.root });
      break;
    case 'unreadable':
      report('xsd-file-unreadable', place, { path, reason: problem.reason });
      break;
    default:
      problem satisfies never;
  }
}
