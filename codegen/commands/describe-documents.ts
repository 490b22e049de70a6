/** The commands that read documents: validate, parse, serialize. */
import { Argument } from 'commander';
import type { Describe } from './describe.ts';
import * as examples from './examples.ts';
import {
  quietOption,
  readIndent,
  reportOption,
  withReadingOptions,
  withSchemaOptions,
} from './options.ts';

export const describeValidate: Describe = (command, terminal, finish) => {
  withReadingOptions(withSchemaOptions(command.addArgument(documents())))
    .summary('hold XML or JSON documents against a schema')
    .description('Says of each document whether it is valid, and if not, everything that is wrong.')
    .addOption(reportOption())
    .addOption(quietOption('say nothing of documents that are valid'))
    .addHelpText('after', examples.validateExamples)
    .action(async (files, options) => {
      const { validateCommand } = await import('./validate.ts');
      finish(await validateCommand(files, options, terminal));
    });
};

export const describeParse: Describe = (command, terminal, finish) => {
  withReadingOptions(withSchemaOptions(command.addArgument(documents())))
    .summary('XML to JSON')
    .description('Prints the value of each valid document as JSON.')
    .addHelpText('after', examples.parseExamples)
    .action(async (files, options) => {
      const { parseCommand } = await import('./parse.ts');
      finish(await parseCommand(files, options, terminal));
    });
};

export const describeSerialize: Describe = (command, terminal, finish) => {
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
};

function documents(): Argument {
  return new Argument('<files...>', 'documents, folders of them, or globs; - reads standard input');
}
