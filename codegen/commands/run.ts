/** The command line: what there is to call, and how it says so. */
import { Command, CommanderError, Option } from 'commander';
import { GENERATOR_VERSION } from '../version.ts';
import { CommandFailure } from './failure.ts';
import { withSchemaOptions } from './schema-options.ts';
import { exitCode, type Terminal } from './terminal.ts';

/** Runs one command; `args` are those behind the program's name. Resolves to the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exitCode.ok;
  const program = describe(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCode.ok : exitCode.failed;
    if (!(error instanceof CommandFailure)) throw error;
    await showFailure(error, terminal);
    return exitCode.failed;
  }
}

async function showFailure(failure: CommandFailure, { err, paintErr }: Terminal): Promise<void> {
  if (failure.diagnostics.length > 0) {
    const { findingOfDiagnostic } = await import('../report/finding.ts');
    const { prettyFindings } = await import('../report/pretty.ts');
    err(prettyFindings(failure.diagnostics.map(findingOfDiagnostic), paintErr));
  }
  err(`${paintErr.error('postwright:')} ${failure.message}\n`);
}

function describe(terminal: Terminal, finish: (code: number) => void): Command {
  const program = new Command('postwright')
    .description(
      'From XSD and JSON Schema to TypeScript: types, validators, XML parsers and serializers.',
    )
    .version(GENERATOR_VERSION)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(add --help for what there is)')
    .addHelpText('after', programExamples);
  describeGenerate(program, terminal, finish);
  describeValidate(program, terminal, finish);
  describeParse(program, terminal, finish);
  describeSerialize(program, terminal, finish);
  return program;
}

function describeGenerate(
  program: Command,
  terminal: Terminal,
  finish: (code: number) => void,
): void {
  program
    .command('generate')
    .summary('write TypeScript from schemas')
    .description(
      'Writes types, checks, parsers and serializers for every format of the configuration, or for one schema.',
    )
    .option('--config <file>', 'the configuration (default: postwright.json)')
    .option('--check', 'write nothing; print the difference and exit 1 if there is one')
    .option('--xsd <file>', 'an XSD, instead of a configuration')
    .option('--json-schema <file>', 'a JSON Schema, instead of a configuration or beside --xsd')
    .option('--format <name>', 'what to call the format of --xsd (default: after the file)')
    .option(
      '--out <folder>',
      'the folder to write (default: that of the configuration, or generated)',
    )
    .addHelpText('after', generateExamples)
    .action(async (options) => {
      const { generateCommand } = await import('./generate.ts');
      finish(await generateCommand(options, terminal));
    });
}

function describeValidate(
  program: Command,
  terminal: Terminal,
  finish: (code: number) => void,
): void {
  withReadingOptions(withSchemaOptions(program.command('validate <files...>')))
    .summary('hold XML or JSON documents against a schema')
    .description(
      'Exits with 0 if all documents are valid, 1 if some are not, 2 if it could not run.',
    )
    .addOption(
      new Option('--report <kind>', 'how to say it').choices(['pretty', 'json']).default('pretty'),
    )
    .addHelpText('after', validateExamples)
    .action(async (files, options) => {
      const { validateCommand } = await import('./validate.ts');
      finish(await validateCommand(files, options, terminal));
    });
}

function describeParse(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  withReadingOptions(withSchemaOptions(program.command('parse <files...>')))
    .summary('XML to JSON')
    .description('Prints the value of each valid document as JSON; - reads standard input.')
    .action(async (files, options) => {
      const { parseCommand } = await import('./parse.ts');
      finish(await parseCommand(files, options, terminal));
    });
}

function describeSerialize(
  program: Command,
  terminal: Terminal,
  finish: (code: number) => void,
): void {
  withSchemaOptions(program.command('serialize <file>'))
    .summary('JSON to XML')
    .description('Prints a JSON value as an XML document of the schema; - reads standard input.')
    .option('--indent <blanks>', 'blanks for each level', '2')
    .option('--element <name>', 'the root element, where a schema has several')
    .action(async (file, options) => {
      const { serializeCommand } = await import('./parse.ts');
      finish(await serializeCommand(file, options, terminal));
    });
}

function withReadingOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--unknown <what>', 'what becomes of unknown elements and attributes').choices([
        'refuse',
        'collect',
      ]),
    )
    .option('--charset <name>', 'the encoding that the transport named');
}

const programExamples = `
Examples:
  postwright generate                                   from postwright.json
  postwright generate --check                           in CI: is what is committed up to date?
  postwright validate --xsd order.xsd order.xml         exit 0 valid, 1 not, 2 could not run
  postwright parse --format SmsMo - < postback.xml      XML to JSON`;

const generateExamples = `
Examples:
  postwright generate
  postwright generate --check
  postwright generate --xsd order.xsd --out src/order

postwright.json:
  {
    "out": "generated",
    "formats": { "Order": { "xsd": "order.xsd", "jsonSchema": "order.schema.json" } }
  }`;

const validateExamples = `
Examples:
  postwright validate --xsd order.xsd orders/*.xml
  postwright validate --format SmsMo --report json - < postback.xml
  postwright validate --format MmsMo --unknown collect postback.xml`;
