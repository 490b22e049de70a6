/** The generator as a library. */
export type {
  CompiledJsonSchema,
  CompiledSchema,
  CompileOptions,
} from './compile-schema.ts';
export { compileSchema, SchemaError } from './compile-schema.ts';
export type { Configuration, FormatConfiguration } from './config/configuration.ts';
export type { ConvertedDocument, ConvertedSchema, ConvertOptions } from './convert/convert.ts';
export { convertSchema } from './convert/convert.ts';
export type { Diagnostic, RelatedPlace, Severity } from './diagnostics/diagnostic.ts';
export type { GenerateOptions, GenerateResult } from './generate.ts';
export { generate } from './generate.ts';
export type { FileChange } from './output/write.ts';
export type { InvalidValue, SampleGenerators } from './sample/generators.ts';
export { sampleGenerators } from './sample/generators.ts';
export type {
  Coverage,
  Goal,
  Sample,
  SampleContent,
  SampleSet,
  Uncovered,
} from './sample/model.ts';
export type { SampleOptions } from './sample/sample.ts';
export { sampleSchema } from './sample/sample.ts';
export type { SourceFile, Span } from './source/source.ts';
