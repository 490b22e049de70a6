/** Loading a schema set: the entry document, and what it includes and imports, each read once. */
import { defaultLimits } from '../../src/runtime/options.ts';
import { openInput } from '../../src/runtime/xml/input.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { FileProblem, FileReader } from '../source/files.ts';
import type { SourceFile, Span } from '../source/source.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { readXml, XML_NAMESPACE } from './document.ts';
import { attributeValue, placeOf, type SchemaElement } from './schema-element.ts';
import { xmlNamespaceSchema } from './xml-namespace.ts';

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

/** The documents of a schema set. */
export interface LoadedDocuments {
  /** In order of reference, the entry first. */
  readonly documents: readonly LoadedDocument[];
  /** Namespaces of which a document could not be read, an error: what they lack follows from it. */
  readonly unread: ReadonlySet<string>;
}

/** Bound on the documents of one set. */
const MAX_DOCUMENTS = 2_000;

/**
 * Loads what the entry leads to. What can't be read is reported at the reference to it and left out.
 * Cycles and repeated references are harmless. The namespace of `xml:lang` needs no document of its
 * own: where none can be read, ours stands in.
 */
export async function loadDocuments(
  entry: string,
  files: FileReader,
  report: Report,
): Promise<LoadedDocuments> {
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
  loader.addXmlNamespace();
  return loader;
}

interface ParsedFile {
  readonly source: SourceFile;
  readonly root: SchemaElement | undefined;
}

class Loader implements LoadedDocuments {
  readonly documents: LoadedDocument[] = [];
  readonly unread = new Set<string>();
  readonly #files: FileReader;
  readonly #report: Report;
  readonly #parsed = new Map<string, ParsedFile | { readonly problem: FileProblem } | undefined>();
  readonly #loaded = new Set<string>();
  #errors = 0;
  #wantsXmlNamespace = false;

  constructor(files: FileReader, report: Report) {
    this.#files = files;
    this.#report = (...found) => {
      const severity = report(...found);
      if (severity === 'error') this.#errors += 1;
      return severity;
    };
  }

  /** Reads one document; returns what it refers to. */
  async load(wanted: Wanted): Promise<Wanted[]> {
    const errors = this.#errors;
    const references = await this.#load(wanted);
    if (references === undefined && this.#errors > errors && wanted.how.kind !== 'entry') {
      this.unread.add(wanted.how.namespace);
    }
    return references ?? [];
  }

  /** Gives the namespace of `xml:lang` its schema, if it is imported and no document was read. */
  addXmlNamespace(): void {
    const isThere = this.documents.some((each) => each.targetNamespace === XML_NAMESPACE);
    if (!this.#wantsXmlNamespace || isThere) return;
    const source = xmlNamespaceSchema;
    const xml = readXml(source, this.#report);
    const root = xml && checkVocabulary(xml, this.#report);
    const named = { source, targetNamespace: XML_NAMESPACE, chameleon: false };
    if (root) this.documents.push({ ...named, root, imports: new Set() });
  }

  /** `undefined`: it isn't in the set. */
  async #load({ path, place, how }: Wanted): Promise<Wanted[] | undefined> {
    const file = await this.#parse(path);
    if (file === undefined) return undefined;
    if ('problem' in file) {
      if (how.kind === 'import' && how.namespace === XML_NAMESPACE) return [];
      reportProblem(this.#report, path, place, file.problem);
      return undefined;
    }
    const { source, root } = file;
    if (!root) return undefined;
    const own = attributeValue(root, 'targetNamespace') ?? '';
    if (!this.#mayBe(how, own, root, place)) return undefined;
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
        this.#wantsXmlNamespace ||= namespace === XML_NAMESPACE;
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
