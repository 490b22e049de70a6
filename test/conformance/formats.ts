import { category } from '../fixtures/category/table.ts';
import { deliveryReport } from '../fixtures/delivery-report/table.ts';
import type { Format } from '../fixtures/fixture.ts';
import { journal } from '../fixtures/journal/table.ts';
import { mmsMo } from '../fixtures/mms-mo/table.ts';
import { purchaseOrder } from '../fixtures/purchase-order/table.ts';
import { smsMo } from '../fixtures/sms-mo/table.ts';

/** Every format that has a table of fixtures. A new one is added here and nowhere else. */
export const formats: readonly Format[] = [
  smsMo,
  mmsMo,
  deliveryReport,
  purchaseOrder,
  category,
  journal,
];

/** Whether the format is one of those that the package comes with. */
export function isShipped(format: Format): boolean {
  return format.xsd.startsWith('schema/');
}

/** Whether the format has a JSON Schema beside its XSD. */
export function hasJsonSchema(format: Format): format is Format & { readonly jsonSchema: string } {
  return format.jsonSchema !== undefined;
}
