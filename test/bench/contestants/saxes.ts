/** saxes, which is strict about well-formedness: its events gathered as an object, then ajv. */
import { SaxesParser } from 'saxes';
import { type Elements, type Kind, verifyElements } from '../documents/kind.ts';
import { strings, xmlOf } from '../documents/xml.ts';
import { contestant } from '../harness/contestant.ts';
import { elementsValidator } from './ajv.ts';

/** Gathers what one document has; closed and used again for the next. */
class Gatherer {
  readonly #parser = new SaxesParser();
  #depth = 0;
  #text = '';
  #elements: Record<string, unknown> = {};
  #files: string[] = [];
  #error: Error | undefined;

  constructor() {
    const parser = this.#parser;
    parser.on('opentag', (tag) => {
      this.#depth += 1;
      this.#text = '';
      for (const _ in tag.attributes) this.#error ??= new Error('an attribute');
    });
    parser.on('text', (text) => {
      this.#text += text;
    });
    parser.on('cdata', (text) => {
      this.#text += text;
    });
    parser.on('closetag', ({ name }) => {
      if (this.#depth === 3) this.#files.push(this.#text);
      else if (this.#depth === 2) this.#close(name);
      this.#depth -= 1;
    });
    parser.on('error', (error) => {
      this.#error ??= error;
    });
  }

  #close(name: string): void {
    if (Object.hasOwn(this.#elements, name)) this.#error ??= new Error(`${name} twice`);
    this.#elements[name] = name === 'CONTENT' ? { FILE: this.#files } : this.#text;
  }

  /** The elements of a well-formed document; `undefined` for any other. */
  read(xml: string): Elements | undefined {
    this.#depth = 0;
    this.#elements = {};
    this.#files = [];
    this.#error = undefined;
    this.#parser.write(xml).close();
    return this.#error === undefined ? this.#elements : undefined;
  }
}

/** One parser, used again for each document. */
export function saxes(kind: Kind) {
  const gatherer = new Gatherer();
  const validate = elementsValidator(kind);
  return contestant({
    name: 'saxes + ajv',
    input: (value: Parameters<typeof xmlOf>[0]) => strings(xmlOf(value)),
    work: (xml): Elements | undefined => {
      const elements = gatherer.read(xml);
      return elements && validate(elements) ? elements : undefined;
    },
    reads: `${kind}Elements`,
    verify: (elements, value) => verifyElements(kind, elements, value),
  });
}
