import type { Command } from 'commander';

/** Adds the options that say which schema. */
export function withSchemaOptions(command: Command): Command {
  return command
    .option('--format <name>', 'a format of the configuration, such as SmsMo')
    .option('--xsd <file>', 'an XSD')
    .option('--json-schema <file>', 'a JSON Schema; with --xsd it names the properties')
    .option('--root <name>', 'the root element, {namespace}local, where a schema has several')
    .option('--config <file>', 'the configuration (default: postwright.json)');
}
