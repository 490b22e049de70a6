/** Types that another package exports already, so that they are imported from there. */
import type { ExpandedName } from '../wire/model.ts';

/** Where a type is imported from. */
export interface ExternalType {
  /** A package, or a path from the output folder that begins with `./` or `../`. */
  readonly from: string;
  /** What it is called there; by default as it would be called here. */
  readonly name?: string;
}

/** External types by the name that they have in emitted code. */
export type ExternalTypes = ReadonlyMap<string, ExternalType>;

/** What tells a type from others: its name in an XSD, or its key in a JSON Schema. */
export type TypeIdentity = (
  | { readonly name: ExpandedName }
  /** `#` and a JSON Pointer within the document. */
  | { readonly fragment: string }
) & {
  /** The path of the schema document that defines it. */
  readonly document: string;
};

/** Which types are external; asked for each named type of a format. */
export interface ExternalsTable {
  readonly find: (type: TypeIdentity) => ExternalType | undefined;
}
