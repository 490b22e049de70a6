/** What `--help` shows below the options. */

export const programExamples = `
Examples:
  postwright generate                                what postwright.json says
  postwright generate --check                        in CI: is what is committed up to date?
  postwright validate --xsd order.xsd order.xml      is the document valid, and if not, why?
  postwright parse --format SmsMo - < postback.xml   XML to JSON
  postwright explain cvc-pattern-valid               what a code means

Exit codes:
  0  done; all documents are valid; everything is up to date
  1  a document is not valid; generated files are out of date
  2  could not run: a faulty schema or configuration, a file that can't be read, a wrong option`;

export const generateExamples = `
Examples:
  postwright generate
  postwright generate --check
  postwright generate --xsd order.xsd --out src/order

postwright.json:
  {
    "out": "generated",
    "formats": { "Order": { "xsd": "order.xsd", "jsonSchema": "order.schema.json" } }
  }

Only what an earlier run wrote is ever removed from the folder.`;

export const validateExamples = `
XML or JSON is told by a file's ending, else by how the document begins.

Examples:
  postwright validate --xsd order.xsd orders/*.xml
  postwright validate --json-schema order.schema.json order.json
  postwright validate --format SmsMo --report json - < postback.xml
  postwright validate --format MmsMo --unknown collect postback.xml

Exit codes: 0 all valid, 1 some are not, 2 could not run, or some files can't be read`;

export const parseExamples = `
One document is printed over several lines, of several each on one line. What is not valid is
reported on standard error, and leaves its line out.

Examples:
  postwright parse --xsd order.xsd order.xml
  postwright parse --format SmsMo *.xml > messages.jsonl`;

export const serializeExamples = `
Examples:
  postwright serialize --xsd order.xsd order.json > order.xml
  postwright serialize --format SmsMo --indent 0 - < message.json`;

export const explainExamples = `
Examples:
  postwright explain                     every code
  postwright explain cos-nonambig`;
