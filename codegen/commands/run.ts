/** The command line: what there is to call, and how it says so. */
import { Command, CommanderError } from 'commander';
import { GENERATOR_VERSION } from '../version.ts';
import type { Describe } from './describe.ts';
import { describeParse, describeSerialize, describeValidate } from './describe-documents.ts';
import {
  describeConvert,
  describeDiff,
  describeExplain,
  describeGenerate,
  describeSample,
} from './describe-schemas.ts';
import { programExamples } from './examples.ts';
import { tellFailure } from './failure.ts';
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
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCode.ok : exitCode.failed;
    }
    tellFailure(error, terminal);
    return exitCode.failed;
  }
}

/** In the order of the help. */
const commands: Readonly<Record<string, Describe>> = {
  generate: describeGenerate,
  validate: describeValidate,
  parse: describeParse,
  serialize: describeSerialize,
  diff: describeDiff,
  convert: describeConvert,
  sample: describeSample,
  explain: describeExplain,
};

function describe(terminal: Terminal, finish: (code: number) => void): Command {
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
    .addHelpText('after', programExamples);
  for (const [name, describeCommand] of Object.entries(commands)) {
    describeCommand(program.command(name), terminal, finish);
  }
  return program;
}
