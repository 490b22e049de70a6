/** The options that several commands share, and how their values are read. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { chooseEncoding } from '../../src/runtime/xml/encoding.ts';
import { reportKinds } from '../report/kinds.ts';
import type { Locations } from '../source/locations.ts';

/** Which diagnostics of a schema are taken less seriously. */
export function lowerOption(): Option {
  return new Option(
    '--lower <code>',
    'a code of the schema to take for a warning instead of an error (may be repeated)',
  ).argParser((code, others: readonly string[] = []) => [...others, code]);
}

/** Copies of what schemas refer to by URL. */
export function locationOption(): Option {
  return new Option(
    '--location <url=path>',
    'where a copy is of what schemas refer to by URL; a URL that ends with / is a folder’s (may be repeated)',
  ).argParser(readLocation);
}

/** A value of `--location` beside others: the path follows the last `=`, for URLs may have some. */
function readLocation(value: string, others: Locations = {}): Locations {
  const at = value.lastIndexOf('=');
  const [url, path] = [value.slice(0, Math.max(at, 0)), value.slice(at + 1)];
  if (URL.canParse(url) && path !== '') return { ...others, [url]: path };
  throw new InvalidArgumentError(
    'Expected a URL and a path, such as https://example.org/types/=vendor/types/.',
  );
}

/** Adds the options that say which schema. */
export function withSchemaOptions(command: Command): Command {
  return command
    .option('--format <name>', 'a format of the configuration, such as Order')
    .option('--xsd <file>', 'an XSD')
    .option('--json-schema <file>', 'a JSON Schema; with --xsd it names the properties')
    .option('--root <name>', 'the root element, {namespace}local, where a schema has several')
    .option('--config <file>', 'the configuration of --format (default: postwright.json)')
    .addOption(locationOption())
    .addOption(lowerOption());
}

/** Adds the options that say how documents are read. */
export function withReadingOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--unknown <what>',
        'elements and attributes that the schema does not know: refuse them (the default), or skip and report them',
      ).choices(['refuse', 'collect']),
    )
    .option(
      '--charset <name>',
      'the encoding that the transport named, such as iso-8859-1',
      readCharset,
    );
}

/** For whom findings are written. */
export function reportOption(): Option {
  return new Option('--report <kind>', 'for a person, or for a program')
    .choices(reportKinds)
    .default('pretty');
}

export function quietOption(description: string): Option {
  return new Option('-q, --quiet', description);
}

/** The value of `--charset`. */
function readCharset(value: string): string {
  const choice = chooseEncoding(new Uint8Array(), value.trim());
  if ('code' in choice) throw new InvalidArgumentError(choice.message);
  return value;
}

const MOST_BLANKS = 16;

/** The value of `--indent`. */
export function readIndent(value: string): number {
  const blanks = /^[0-9]+$/.test(value) ? Number(value) : Number.NaN;
  if (blanks <= MOST_BLANKS) return blanks;
  throw new InvalidArgumentError(`Expected a number from 0 to ${MOST_BLANKS}.`);
}
