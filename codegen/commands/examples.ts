/** What `--help` shows below the options. */

export const programExamples = `
Examples:
  postwright generate                              what postwright.json says
  postwright generate --check                      in CI: is what is committed up to date?
  postwright validate --xsd order.xsd orders/      which documents are valid, and if not, why?
  postwright parse --format Order - < order.xml    XML to JSON
  postwright diff git:v1.0.0 schema/               what changed, and who breaks
  postwright explain cvc-pattern-valid             what a code means

Exit codes:
  0    done; all documents are valid; everything is up to date
  1    a document is not valid; generated files are out of date; a schema has changed incompatibly
  2    could not run: a faulty schema or configuration, a file that can't be read, a wrong option
  130  interrupted by Ctrl-C: files are written all or not at all
  141  nobody reads the output any more, as in \`postwright … | head\`

Colours are for terminals. NO_COLOR=1 turns them off, FORCE_COLOR=1 on, in a pipe too.`;

export const generateExamples = `
Examples:
  postwright generate
  postwright generate --check
  postwright generate --watch
  postwright generate --xsd order.xsd --out src/order

postwright.json:
  {
    "out": "generated",
    "formats": { "Order": { "xsd": "order.xsd", "jsonSchema": "order.schema.json" } }
  }

Only what an earlier run wrote is ever replaced in the folder, or removed from it.`;

export const diffExamples = `
backward: new readers take all that old writers write. forward: old readers take all that new
writers write. full: both.

Examples:
  postwright diff old/order.xsd order.xsd
  postwright diff git:v1.2.0 schema/ --from-version 1.2.0
  postwright diff git:main schema/ --compatible full --report github
  postwright diff git:v1.2.0 schema/ --report markdown >> CHANGELOG.md

--allow: [{ "part": "ORDER/NOTE", "direction": "narrower", "reason": "nobody has ever sent one" }]

Exit codes: 0 as compatible as asked for, 1 not, 2 could not run`;

export const validateExamples = `
XML or JSON is told by a file's ending, else by how the document begins. Of a folder, every .xml
file below it is read, or every .json file where there is only a JSON Schema. A glob in quotes is
expanded here, which no limit of the shell holds up. Names that begin with a dash follow --.

Examples:
  postwright validate --xsd order.xsd orders/ more.xml
  postwright validate --xsd order.xsd 'orders/**/2026-*.xml'
  postwright validate --json-schema order.schema.json order.json
  postwright validate --format Order --report sarif orders/ > orders.sarif
  postwright validate --format Order --unknown collect - < order.xml

Exit codes: 0 all valid, 1 some are not, 2 could not run, or some files can't be read`;

export const parseExamples = `
One document is printed over several lines, of several each on one line. What is not valid is
reported on standard error, and leaves its line out.

Examples:
  postwright parse --xsd order.xsd order.xml
  postwright parse --format Order orders/ > orders.jsonl`;

export const serializeExamples = `
Examples:
  postwright serialize --xsd order.xsd order.json > order.xml
  postwright serialize --format Order --indent 0 - < order.json`;

export const convertExamples = `
A message says of each place where the two can't say the same. The JSON Schema of an XSD is wider
there. The XSD of a JSON Schema is not written, unless the code that says so is lowered, here or in
the configuration: { "diagnostics": { "to-xsd-open-object": "warning" } }, with --format.

Examples:
  postwright convert --xsd order.xsd > order.schema.json
  postwright convert --json-schema order.schema.json --out order.xsd
  postwright convert --json-schema order.schema.json --lower to-xsd-open-object
  postwright convert --format Order --to json-schema`;

export const sampleExamples = `
Without --out every sample is one line of JSON: its name, whether it is valid, what it shows and
where the schema says it, its code if it is invalid, and its document or value. Standard error says
what is covered, and of all else why it is not.

Examples:
  postwright sample --xsd order.xsd > samples.jsonl
  postwright sample --xsd order.xsd --invalid --out test/samples
  postwright sample --json-schema order.schema.json --count 20 --seed 7
  postwright sample --format Order --as json --valid`;

export const explainExamples = `
Examples:
  postwright explain                     every code
  postwright explain cos-nonambig`;
