import type { ExternalsTable, TypeIdentity } from '../bind/externals.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Configuration, ExternalConfiguration } from './configuration.ts';
import type { PlaceOf } from './place.ts';

/** The types that a configuration takes from other packages, and what of them named nothing. */
export interface ConfiguredExternals extends ExternalsTable {
  /** Reports each key that stood for no type; to be called when all formats are read. */
  readonly reportUnused: (report: Report, placeOf: PlaceOf) => void;
}

/**
 * The externals of a configuration. One type beats its namespace, that beats its document. `resolve`
 * makes of a path in the configuration what documents are called.
 */
export function configuredExternals(
  { externals = {} }: Pick<Configuration, 'externals'>,
  resolve: (path: string) => string,
): ConfiguredExternals {
  const table = new Map<
    string,
    { readonly key: string; readonly external: ExternalConfiguration }
  >();
  for (const [key, external] of Object.entries(externals)) {
    table.set(normalised(key, resolve), { key, external });
  }
  const used = new Set<string>();
  return {
    find: (type) => {
      for (const candidate of candidates(type)) {
        const found = table.get(candidate);
        if (!found) continue;
        used.add(found.key);
        return found.external;
      }
      return undefined;
    },
    reportUnused: (report, placeOf) => {
      for (const { key } of table.values()) {
        if (!used.has(key)) report('binding-unused-external', placeOf('externals', key), { key });
      }
    },
  };
}

/** Whether a key of `externals` stands for one type: `{namespace}Name`, `type:Name`, `file.json#/$defs/Name`. */
export function isOneType(key: string): boolean {
  return isXsdName(key) ? !key.endsWith('}') : key.includes('#');
}

function isXsdName(key: string): boolean {
  return key.startsWith('{') || key.startsWith('type:');
}

function normalised(key: string, resolve: (path: string) => string): string {
  if (isXsdName(key)) return key;
  const [path = '', ...fragment] = key.split('#');
  return [resolve(path), ...fragment].join('#');
}

function candidates(type: TypeIdentity): readonly string[] {
  if ('fragment' in type) return [`${type.document}${type.fragment}`, type.document];
  const { namespace, local } = type.name;
  const one = namespace === '' ? [`type:${local}`] : [];
  return [`{${namespace}}${local}`, ...one, `{${namespace}}`, type.document];
}
