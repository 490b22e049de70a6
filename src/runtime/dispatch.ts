/**
 * Several formats behind one root element: the text of one child says which. XSD 1.0 can't say
 * that (one root element has one type), so it is said here.
 */
import type { Issue, Position, Result } from './issue.ts';
import { limitsOf, type ParseOptions } from './options.ts';
import type { XmlError } from './xml/errors.ts';
import { openInput } from './xml/input.ts';
import { Token, XmlReader } from './xml/reader.ts';

export interface Dispatch<T> {
  /** Local name of the root element, in no namespace. */
  readonly root: string;
  /** Local name of the child that decides, in no namespace. */
  readonly element: string;
  /** The property that holds its value. */
  readonly property: string;
  /** A parser for each value; each accepts its own value alone, and the child exactly once. */
  readonly parsers: ReadonlyMap<string, Parser<T>>;
}

export type Parser<T> = (input: string | Uint8Array, options?: ParseOptions) => Result<T>;

/**
 * Parses a document by the parser that its deciding child names. A missing, a repeated and an
 * unknown one are one issue each, at their place: `discriminator-missing`, `-duplicate`, `-unknown`.
 */
export function dispatch<T>(
  formats: Dispatch<T>,
  input: string | Uint8Array,
  options: ParseOptions = {},
): Result<T> {
  const hinted = typeof input === 'string' ? hint(formats, input) : undefined;
  if (hinted) {
    // A parser takes its own value alone: what it accepts needs no second look.
    const result = hinted(input, options);
    if (!result.issues) return result;
  }
  const found = find(formats, input, options);
  return typeof found === 'function' ? found(input, options) : { issues: [found] };
}

/** A guess at the parser, for the ordinary document. */
function hint<T>({ element, parsers }: Dispatch<T>, text: string): Parser<T> | undefined {
  const start = text.indexOf(`<${element}>`) + element.length + 2;
  return parsers.get(text.slice(start, text.indexOf('<', start)));
}

/** The parser, or the one issue that says why there is none. */
function find<T>(
  formats: Dispatch<T>,
  input: string | Uint8Array,
  options: ParseOptions,
): Parser<T> | Issue {
  const [first] = formats.parsers.values();
  const limits = limitsOf(options?.limits);
  const charset = options?.charset;
  const opened = openInput(input, { limits, ...(charset !== undefined && { charset }) });
  // What can't be read at all is the same issue whichever parser says it.
  if (opened.error) return first ?? unknownValue(formats, '', undefined);
  const { text } = opened;
  const positionAt = (index: number): Position => opened.positionAt(index);
  const places = deciders(new XmlReader(text, limits), formats);
  if (places === undefined) return first ?? unknownValue(formats, '', undefined);
  const [only, second] = places.found;
  if (!only && places.error) {
    const { code, message, index } = places.error;
    return issue(formats, code, positionAt(Math.max(0, index)), { message, path: [] });
  }
  if (!only) {
    return issue(formats, 'discriminator-missing', positionAt(places.root), {
      message: `<${formats.root}> has no <${formats.element}>, which says what kind it is.`,
    });
  }
  if (second) {
    return issue(formats, 'discriminator-duplicate', positionAt(second.index), {
      message: `<${formats.element}> stands twice; it says what kind <${formats.root}> is.`,
      related: [
        { code: 'discriminator-duplicate', message: 'the first one', ...positionAt(only.index) },
      ],
    });
  }
  return (
    formats.parsers.get(only.value) ?? unknownValue(formats, only.value, positionAt(only.index))
  );
}

interface Decider {
  readonly index: number;
  /** White space collapsed. */
  readonly value: string;
}

interface Deciders {
  readonly root: number;
  readonly found: readonly Decider[];
  /** What ended the document before one child alone had decided. */
  readonly error?: XmlError;
}

/** Every deciding child; `undefined` if the document has another root. */
function deciders<T>(reader: XmlReader, { root, element }: Dispatch<T>): Deciders | undefined {
  const found: Decider[] = [];
  let rootIndex = 0;
  let depth = 0;
  let open: { index: number; text: string } | undefined;
  for (;;) {
    switch (reader.next()) {
      case Token.start:
        depth += 1;
        if (depth === 1) {
          if (reader.local !== root || reader.namespace !== '') return undefined;
          rootIndex = reader.index;
        } else if (depth === 2 && reader.local === element && reader.namespace === '') {
          open = { index: reader.index, text: '' };
        }
        break;
      case Token.text:
        if (open && depth === 2) open.text += reader.text;
        break;
      case Token.end:
        if (open && depth === 2) {
          found.push({ index: open.index, value: collapse(open.text) });
          open = undefined;
        }
        depth -= 1;
        break;
      case Token.eof:
        return { root: rootIndex, found };
      default:
        // Not well-formed: if one was found until then, its parser says what is wrong.
        if (found.length === 1) return { root: rootIndex, found };
        return reader.error ? { root: rootIndex, found, error: reader.error } : undefined;
    }
  }
}

function collapse(text: string): string {
  return text.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '');
}

function unknownValue<T>(formats: Dispatch<T>, value: string, place: Position | undefined): Issue {
  const expected = [...formats.parsers.keys()];
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  return issue(formats, 'discriminator-unknown', place, {
    message: `<${formats.element}> is ${JSON.stringify(shown)}; expected ${expected.map((each) => JSON.stringify(each)).join(' or ')}.`,
    expected,
  });
}

function issue<T>(
  { property }: Dispatch<T>,
  code: string,
  place: Position | undefined,
  rest: Pick<Issue, 'message'> & Partial<Issue>,
): Issue {
  return { code, path: [property], ...rest, ...place };
}
