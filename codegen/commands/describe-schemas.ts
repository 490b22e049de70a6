/** The commands that are about schemas: generate, diff, convert, sample, explain. */
import { InvalidArgumentError, Option } from 'commander';
import { COMPATIBILITIES } from '../diff/policy.ts';
import { reportKinds } from '../report/kinds.ts';
import type { Describe } from './describe.ts';
import * as examples from './examples.ts';
import {
  locationOption,
  lowerOption,
  quietOption,
  reportOption,
  withSchemaOptions,
} from './options.ts';

export const describeGenerate: Describe = (command, terminal, finish) => {
  command
    .summary('write TypeScript from schemas')
    .description(
      'Writes types, checks, parsers and serializers for every format of the configuration, or for one schema.',
    )
    .option('--config <file>', 'the configuration (default: postwright.json)')
    .option('--check', 'write nothing; print the difference and exit with 1 if there is one')
    .option(
      '--require-proof',
      'fail if it can’t be proved that two schemas of a format say the same',
    )
    .option('--watch', 'generate again whenever a schema or the configuration changes')
    .option('--xsd <file>', 'an XSD, instead of a configuration')
    .option('--json-schema <file>', 'a JSON Schema, instead of a configuration or beside --xsd')
    .option('--root <name>', 'the root element, {namespace}local, where --xsd has several')
    .option('--format <name>', 'what to call the format of --xsd (default: after the file)')
    .option(
      '--out <folder>',
      'the folder to write (default: that of the configuration, or generated)',
    )
    .addOption(locationOption())
    .addOption(lowerOption())
    .addOption(reportOption())
    .addOption(quietOption('say nothing of what is written'))
    .addHelpText('after', examples.generateExamples)
    .action(async (options) => {
      const { generateCommand } = await import('./generate.ts');
      finish(await generateCommand(options, terminal));
    });
};

export const describeDiff: Describe = (command, terminal, finish) => {
  command
    .argument('<old>', 'a schema, a folder of them, or either as git has it: git:REF, git:REF:path')
    .argument('<new>', 'the same, as it is to be')
    .summary('what changed between two versions of a schema, and who breaks')
    .description(
      'Compares what two versions accept, exactly: every change is shown by a document that only one of them takes.',
    )
    .addOption(
      new Option('--compatible <kind>', 'what must hold, or the exit code is 1')
        .choices(COMPATIBILITIES)
        .default('backward'),
    )
    .option('--allow <file>', 'changes that are known and accepted, with their reasons, as JSON')
    .option('--require-proof', 'fail too if it can’t be decided')
    .option('--types', 'compare the emitted TypeScript types too: which programs stop compiling')
    .option('--from-version <version>', 'the version before, to say what the next one is')
    .addOption(locationOption())
    .addOption(
      new Option('--report <kind>', 'for a person, a change log, or a program')
        .choices([...reportKinds, 'markdown'])
        .default('pretty'),
    )
    .addHelpText('after', examples.diffExamples)
    .action(async (old, fresh, options) => {
      const { diffCommand } = await import('./diff.ts');
      finish(await diffCommand(old, fresh, options, terminal));
    });
};

export const describeConvert: Describe = (command, terminal, finish) => {
  withSchemaOptions(command)
    .summary('an XSD to a JSON Schema, or the other way round')
    .description(
      'Prints the JSON Schema of the objects that the documents of an XSD become, or the XSD of a JSON Schema.',
    )
    .addOption(
      new Option('--to <language>', 'where both schemas are given: what to write').choices([
        'json-schema',
        'xsd',
      ]),
    )
    .option('--out <file>', 'the file to write (default: standard output)')
    .addHelpText('after', examples.convertExamples)
    .action(async (options) => {
      const { convertCommand } = await import('./convert.ts');
      finish(await convertCommand(options, terminal));
    });
};

export const describeSample: Describe = (command, terminal, finish) => {
  withSchemaOptions(command)
    .summary('documents that show what a schema allows and forbids')
    .description(
      'Valid documents of every branch, bound and value of a schema, and for each constraint one that breaks it, with the code that it gets.',
    )
    .addOption(
      new Option('--as <language>', 'what to write (default: xml where there is an XSD)').choices([
        'xml',
        'json',
      ]),
    )
    .addOption(new Option('--valid', 'only valid ones').conflicts('invalid'))
    .option('--invalid', 'only invalid ones')
    .option('--count <number>', 'at most so many', readInteger)
    .option('--seed <number>', 'with --count: which ones (default: 1)', readInteger)
    .option('--out <folder>', 'a file for each, and samples.json, which lists them')
    .addOption(quietOption('say nothing of what is covered'))
    .addHelpText('after', examples.sampleExamples)
    .action(async (options) => {
      const { sampleCommand } = await import('./sample.ts');
      finish(await sampleCommand(options, terminal));
    });
};

/** The value of `--count` and `--seed`. */
function readInteger(value: string): number {
  if (/^[0-9]{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Expected a number of at most nine digits.');
}

export const describeExplain: Describe = (command, terminal, finish) => {
  command
    .argument('[code]', 'as it stands in brackets behind a message; without one, all are listed')
    .summary('what a code means, and how to mend it')
    .description('Shows the rule behind a code, how to mend it, and an example that gets it.')
    .addHelpText('after', examples.explainExamples)
    .action(async (code) => {
      const { explainCommand } = await import('./explain.ts');
      finish(explainCommand(code, terminal));
    });
};
