/** What the writers of one conversion have in common. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { JsonSchemaSet } from '../../json-schema/model.ts';
import type { ShapeReader } from './read-shape.ts';
import type { ObjectSet } from './shape.ts';
import type { XmlElement } from './tree.ts';
import type { TypeRegistry } from './type-registry.ts';

export interface Conversion {
  readonly set: JsonSchemaSet;
  readonly report: Report;
  readonly reader: ShapeReader;
  readonly types: TypeRegistry;
  /** Of the emitted schema; empty: none. */
  readonly targetNamespace: string;
  /** What is being written in place right now. */
  readonly open: Set<string>;
  /** The writer of objects, whose members have objects again. */
  readonly complexType: (objects: ObjectSet, typeName: string) => XmlElement;
}
