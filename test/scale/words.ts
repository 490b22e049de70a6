/** Names as schemas of the industry have them: two or three nouns, never the same twice. */
import type { Dice } from './dice.ts';

const NOUNS = [
  'Account',
  'Address',
  'Agent',
  'Amount',
  'Balance',
  'Branch',
  'Carrier',
  'Charge',
  'Claim',
  'Clause',
  'Contract',
  'Country',
  'Credit',
  'Currency',
  'Customer',
  'Date',
  'Delivery',
  'Discount',
  'Document',
  'Entry',
  'Equipment',
  'Event',
  'Field',
  'Group',
  'Header',
  'Identification',
  'Instruction',
  'Invoice',
  'Item',
  'Leg',
  'Line',
  'Location',
  'Mandate',
  'Message',
  'Method',
  'Notice',
  'Offer',
  'Option',
  'Order',
  'Package',
  'Party',
  'Payment',
  'Period',
  'Person',
  'Place',
  'Policy',
  'Position',
  'Price',
  'Product',
  'Quantity',
  'Rate',
  'Reason',
  'Receipt',
  'Reference',
  'Region',
  'Report',
  'Route',
  'Schedule',
  'Segment',
  'Service',
  'Shipment',
  'Status',
  'Tax',
  'Term',
  'Transaction',
  'Transport',
  'Unit',
  'Value',
  'Vehicle',
  'Warranty',
] as const;

/** A name of two nouns, that no earlier call has returned. */
export function freshName(dice: Dice, taken: Set<string>): string {
  const base = `${dice.pick(NOUNS)}${dice.pick(NOUNS)}`;
  let name = base;
  while (taken.has(name)) name = `${base}${dice.pick(NOUNS)}${taken.size}`;
  taken.add(name);
  return name;
}

/** The name of a field: `deliveryAddress`, or of an enumeration's value. */
export function fieldName(dice: Dice, index: number): string {
  const noun = dice.pick(NOUNS);
  return `${noun.charAt(0).toLowerCase()}${noun.slice(1)}${dice.pick(NOUNS)}${index}`;
}

/** A sentence or two about `name`. */
export function documentationOf(dice: Dice, name: string): string {
  const nouns = Array.from({ length: dice.roll(4, 16) }, () => dice.pick(NOUNS).toLowerCase());
  return `${name}: the ${nouns.join(' of the ')}.`;
}
