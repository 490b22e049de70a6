import { filesExample, rule, schema } from './rule.ts';

export interface Placed {
  readonly path: string;
}
export interface Namespaces {
  readonly found: string;
  readonly expected: string;
}
export interface Unresolved {
  readonly what: string;
  readonly name: string;
  readonly namespace: string;
  readonly similar?: string;
}

const named = (namespace: string) => (namespace === '' ? 'no namespace' : namespace);
const spaces: Readonly<Record<string, string>> = {
  type: 'type definition',
  element: 'element declaration',
  attribute: 'attribute declaration',
  group: 'model group definition',
  attributeGroup: 'attribute group definition',
  notation: 'notation declaration',
};
const include = (location: string) =>
  filesExample(['example.xsd', schema('', `<xs:include schemaLocation="${location}"/>`)]);

/** Files, and what documents say of one another (part 1 §3.15, §4.2). */
export const documentRules = {
  'xsd-file-missing': rule<Placed>(
    'part 1 §4.2.1, §4.3.2',
    ({ path }) => `There is no file ${path}.`,
    'Correct the path; it is relative to the file that refers to it.',
    include('missing.xsd'),
  ),
  'xsd-file-network': rule<Placed>(
    "this project's rule: the network is never read",
    ({ path }) => `${path} is not read from the network.`,
    'Keep a copy of the schema beside your own, and refer to that or name it for this URL in `locations` or by `--location`.',
    include('https://example.org/other.xsd'),
  ),
  'xsd-file-outside': rule<Placed & { readonly root: string }>(
    "this project's rule: references stay within the folders of the schemas that are named",
    ({ path, root }) => `${path} is outside the folder ${root}.`,
    'Move the file, name it yourself, or allow references to the outside in the configuration.',
    include('../../../../../../../../../outside.xsd'),
  ),
  'xsd-file-unreadable': rule<Placed & { readonly reason: string }>(
    'part 1 §4.3.2',
    ({ path, reason }) => `${path} could not be read: ${reason}.`,
    'Check that it is a file, and that you may read it.',
    include('.'),
  ),
  'xsd-limit-documents': rule<{ readonly limit: number }>(
    "this project's limits",
    ({ limit }) => `The schema set has more than ${limit} documents.`,
    'Join documents that belong together.',
    {
      xsd: 'example.xsd',
      // Thousands of texts, that only whoever runs the example needs.
      get files() {
        const including = (index: number) =>
          schema('', `<xs:include schemaLocation="${index}.xsd"/>`);
        const others = Array.from({ length: 2001 }, (_, index) => {
          return [`${index}.xsd`, including(index + 1)] as const;
        });
        return Object.fromEntries([['example.xsd', including(0)], ...others]);
      },
    },
  ),
  'src-include.2.1': rule<Namespaces>(
    'part 1 §4.2.1, src-include',
    ({ found, expected }) =>
      `The included document's target namespace is ${named(found)}; expected ${named(expected)} or none.`,
    'Import a document of another namespace with xs:import.',
    filesExample(
      ['example.xsd', schema('', '<xs:include schemaLocation="other.xsd"/>')],
      ['other.xsd', schema('targetNamespace="urn:other"', '')],
    ),
  ),
  'src-import.1.1': rule<{ readonly namespace: string }>(
    'part 1 §4.2.3, src-import',
    ({ namespace }) => `The document can't import its own namespace, ${namespace}.`,
    'Use xs:include for documents of the same namespace.',
    filesExample([
      'example.xsd',
      schema('targetNamespace="urn:a"', '<xs:import namespace="urn:a"/>'),
    ]),
  ),
  'src-import.1.2': rule(
    'part 1 §4.2.3, src-import',
    () => 'An import without a namespace needs a document that has a target namespace.',
    'Use xs:include, or give the document a target namespace.',
    '<xs:import/>',
  ),
  'src-import.3.1': rule<Namespaces>(
    'part 1 §4.2.3, src-import',
    ({ found, expected }) =>
      `The imported document's target namespace is ${named(found)}; expected ${named(expected)}.`,
    'Let the namespace of the import be the target namespace of the document.',
    filesExample(
      ['example.xsd', schema('', '<xs:import namespace="urn:a" schemaLocation="other.xsd"/>')],
      ['other.xsd', schema('targetNamespace="urn:b"', '')],
    ),
  ),
  'src-import.3.2': rule<Namespaces>(
    'part 1 §4.2.3, src-import',
    ({ found }) => `The imported document has the target namespace ${found}; expected none.`,
    'Name that namespace in the import.',
    filesExample(
      ['example.xsd', schema('targetNamespace="urn:a"', '<xs:import schemaLocation="other.xsd"/>')],
      ['other.xsd', schema('targetNamespace="urn:b"', '')],
    ),
  ),
  'src-resolve': rule<Unresolved>(
    'part 1 §3.15.3, src-resolve',
    ({ name, what, similar }) =>
      `There is no ${spaces[what] ?? what} ${name}.${similar === undefined ? '' : ` Is ${similar} meant?`}`,
    'Correct the name or its prefix, define the component, or include the document that does.',
    '<xs:element name="a" type="Missing"/>',
  ),
  'src-resolve.4.1': rule<Unresolved>(
    'part 1 §3.15.3, src-resolve',
    ({ name }) => `${name} is in no namespace, and the document has no import without a namespace.`,
    'Add a prefix, or <xs:import schemaLocation="…"/> for the document without a namespace.',
    filesExample([
      'example.xsd',
      schema('targetNamespace="urn:a"', '<xs:element name="a" type="Missing"/>'),
    ]),
  ),
  'src-resolve.4.2': rule<Unresolved>(
    'part 1 §3.15.3, src-resolve',
    ({ name, namespace }) => `${name} is in the namespace ${namespace}, which is not imported.`,
    'Add <xs:import namespace="…" schemaLocation="…"/> to this very document.',
    filesExample([
      'example.xsd',
      schema('xmlns:b="urn:b"', '<xs:element name="a" type="b:Missing"/>'),
    ]),
  ),
  'sch-props-correct.2': rule<{ readonly what: string; readonly name: string }>(
    'part 1 §3.15.6, sch-props-correct',
    ({ what, name }) => `There is another ${spaces[what] ?? what} ${name}.`,
    'Rename or remove one of them.',
    '<xs:element name="a" type="xs:string"/>\n<xs:element name="a" type="xs:int"/>',
  ),
};
