/** What the generator is told to do: the configuration file, or the same as an object. */
import type { WideIntegers } from '../bind/scalar-form.ts';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Dates } from '../emit/dates.ts';
import type { DialectName } from '../json-schema/dialect.ts';
import type { Locations } from '../source/locations.ts';

/** Paths are relative to the folder of the configuration file. */
export interface Configuration {
  /** The folder that is written. */
  readonly out: string;
  /** Formats by name; a name is PascalCase, since types and functions are called after it. */
  readonly formats: Readonly<Record<string, FormatConfiguration>>;
  /** How emitted code imports the run-time; a path is relative to the configuration file. */
  readonly runtimeImport?: string;
  /** The extension of imports between emitted files: `.js` (the default) or `.ts`. */
  readonly importExtension?: '.js' | '.ts';
  /** What integers become that a double can't hold safely: `'string'` (the default) or `'bigint'`. */
  readonly wideIntegers?: WideIntegers;
  /** What dates and times become in types: `'string'` (the default) or `'template'`, a template literal. */
  readonly dates?: Dates;
  /**
   * Whether formats get a fast lane (the default). Without it a bundle is smaller; documents are
   * read as they always are where the lane gives up, with the same result, but not as fast.
   */
  readonly fast?: boolean;
  /**
   * Types that another package exports: imported from there instead of being emitted. By type
   * (`{namespace}Name`, `type:Name`, `file.schema.json#/$defs/Name`), by namespace (`{namespace}`)
   * or by the path of the schema document that defines them.
   */
  readonly externals?: Readonly<Record<string, ExternalConfiguration>>;
  /** Other severities than the catalogue's, code by code. */
  readonly diagnostics?: Partial<Record<DiagnosticCode, Severity>>;
  /** What is written beside TypeScript, for formats that have a schema in one language only. */
  readonly emit?: EmitConfiguration;
  /** Whether schemas may include files from outside the folder of the configuration file. */
  readonly allowOutside?: boolean;
  /**
   * Where copies are of what schemas refer to by URL, since the network is never read: a file by its
   * URL, or a folder by a URL that ends with `/`.
   */
  readonly locations?: Locations;
}

/** Where types are imported from. */
export interface ExternalConfiguration {
  /** A package; or a path relative to the configuration file, which begins with `./` or `../`. */
  readonly from: string;
  /** Of one type: what it is called there; by default as it would be called here. */
  readonly name?: string;
}

/** The schema of a format in the language that it isn't given in. */
export interface EmitConfiguration {
  /** The JSON Schema of an XSD; unless `false`. */
  readonly jsonSchema?: boolean;
  /** The XSD of a JSON Schema; only if `true`. */
  readonly xsd?: boolean;
}

/** One schema set: an XSD, a JSON Schema, or both, which then must say the same. */
export interface FormatConfiguration {
  readonly xsd?: string;
  readonly jsonSchema?: string;
  /** The dialect of JSON Schemas that name none by `$schema`; draft 2020-12 if it is not given. */
  readonly dialect?: DialectName;
  /** Whether `format` constrains values (the default), or only describes them (validation §7.2). */
  readonly formatKeyword?: 'assert' | 'annotate';
  /** The one global element that documents start with, `{namespace}local`; else any may. */
  readonly root?: string;
  /** Property names by schema coordinate: `POSTBACK/CONTENT/FILE`, `type:Name/@kind`. */
  readonly names?: Readonly<Record<string, string>>;
  /** Coordinates of elements that only wrap a repeated element, to become the array itself. */
  readonly wrapped?: readonly string[];
  /** Whether this format gets a fast lane, whatever holds for the others. */
  readonly fast?: boolean;
}

/** The file name that is looked for when none is given. */
export const CONFIGURATION_FILE = 'postwright.json';
