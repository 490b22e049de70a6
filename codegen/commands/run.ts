/** The command line: what there is to call, and how it says so. */
import { Argument, Command, CommanderError, Option } from 'commander';
import { prettyFindings } from '../report/pretty.ts';
import { visible } from '../report/width.ts';
import { GENERATOR_VERSION } from '../version.ts';
import * as examples from './examples.ts';
import { CommandFailure } from './failure.ts';
import { readIndent, withReadingOptions, withSchemaOptions } from './options.ts';
import { exitCode, type Terminal } from './terminal.ts';

/** Runs one command; `args` are those behind the program's name. Resolves to the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { err, paintErr } = terminal;
  let code: number = exitCode.ok;
  const program = describe(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCode.ok : exitCode.failed;
    }
    if (error instanceof CommandFailure) {
      err(prettyFindings(error.findings, paintErr));
      err(`${paintErr.error('postwright:')} ${visible(error.message)}\n`);
    } else {
      err(`${paintErr.error('postwright:')} this is a fault of postwright itself\n`);
      err(`${error instanceof Error ? error.stack : String(error)}\n`);
    }
    return exitCode.failed;
  }
}

type Finish = (code: number) => void;

function describe(terminal: Terminal, finish: Finish): Command {
  const program = new Command('postwright')
    .description(
      'From XSD and JSON Schema to TypeScript: types, validators, XML parsers and serializers.',
    )
    .version(GENERATOR_VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
    })
    .showHelpAfterError('(add --help for what there is)')
    .addHelpText('after', examples.programExamples);
  describeGenerate(program.command('generate'), terminal, finish);
  describeValidate(program.command('validate'), terminal, finish);
  describeParse(program.command('parse'), terminal, finish);
  describeSerialize(program.command('serialize'), terminal, finish);
  describeExplain(program.command('explain'), terminal, finish);
  return program;
}

function describeGenerate(command: Command, terminal: Terminal, finish: Finish): void {
  command
    .summary('write TypeScript from schemas')
    .description(
      'Writes types, checks, parsers and serializers for every format of the configuration, or for one schema.',
    )
    .option('--config <file>', 'the configuration (default: postwright.json)')
    .option('--check', 'write nothing; print the difference and exit with 1 if there is one')
    .option('--xsd <file>', 'an XSD, instead of a configuration')
    .option('--json-schema <file>', 'a JSON Schema, instead of a configuration or beside --xsd')
    .option('--root <name>', 'the root element, {namespace}local, where --xsd has several')
    .option('--format <name>', 'what to call the format of --xsd (default: after the file)')
    .option(
      '--out <folder>',
      'the folder to write (default: that of the configuration, or generated)',
    )
    .addHelpText('after', examples.generateExamples)
    .action(async (options) => {
      const { generateCommand } = await import('./generate.ts');
      finish(await generateCommand(options, terminal));
    });
}

function describeValidate(command: Command, terminal: Terminal, finish: Finish): void {
  withReadingOptions(withSchemaOptions(command.addArgument(documents())))
    .summary('hold XML or JSON documents against a schema')
    .description('Says of each document whether it is valid, and if not, everything that is wrong.')
    .addOption(
      new Option('--report <kind>', 'for a person, or for a program')
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .addHelpText('after', examples.validateExamples)
    .action(async (files, options) => {
      const { validateCommand } = await import('./validate.ts');
      finish(await validateCommand(files, options, terminal));
    });
}

function describeParse(command: Command, terminal: Terminal, finish: Finish): void {
  withReadingOptions(withSchemaOptions(command.addArgument(documents())))
    .summary('XML to JSON')
    .description('Prints the value of each valid document as JSON.')
    .addHelpText('after', examples.parseExamples)
    .action(async (files, options) => {
      const { parseCommand } = await import('./parse.ts');
      finish(await parseCommand(files, options, terminal));
    });
}

function describeSerialize(command: Command, terminal: Terminal, finish: Finish): void {
  withSchemaOptions(command.argument('<file>', 'a JSON document; - reads standard input'))
    .summary('JSON to XML')
    .description('Prints a JSON value as an XML document of the schema.')
    .option('--indent <blanks>', 'blanks for each level; 0: all on one line', readIndent, 2)
    .option('--element <name>', 'the root element, {namespace}local, where a schema has several')
    .addHelpText('after', examples.serializeExamples)
    .action(async (file, options) => {
      const { serializeCommand } = await import('./serialize.ts');
      finish(await serializeCommand(file, options, terminal));
    });
}

function describeExplain(command: Command, terminal: Terminal, finish: Finish): void {
  command
    .argument('[code]', 'as it stands in brackets behind a message; without one, all are listed')
    .summary('what a code means, and how to mend it')
    .description('Shows the rule behind a code, how to mend it, and an example that gets it.')
    .addHelpText('after', examples.explainExamples)
    .action(async (code) => {
      const { explainCommand } = await import('./explain.ts');
      finish(explainCommand(code, terminal));
    });
}

function documents(): Argument {
  return new Argument('<files...>', 'XML or JSON documents; - reads standard input');
}
