/** What can be wrong with a document type declaration and with the entities that it brings. */
import { type Blanks, fill } from '../message-template.ts';
import type { Scanner } from '../scanner.ts';

/** Further errors, as `xmlErrors` has them. */
export const doctypeErrors = {
  'xml-doctype-unsupported': 'In the internal subset, {what} is not supported.',
  'xml-entity-parameter': 'A parameter entity can stand between declarations only, not inside one.',
  'xml-entity-predefined': "The predefined entity {name} can't be declared as anything else.",
  'xml-entity-recursive': 'The entity {name} refers to itself.',
  'xml-entity-external': 'The entity {name} is external; nothing external is read.',
  'xml-entity-unparsed': "The entity {name} is unparsed and can't be referred to here.",
  'xml-entity-boundary':
    'An element begins and ends in different places: not both in the entity {name}.',
  'limit-entities': 'Entities expand to more than the limit of {limit} characters.',
} as const;

type Code = keyof typeof doctypeErrors;

/** Ends reading with an error at `index` of the present text. */
export function failInDoctype<Given extends Code>(
  scanner: Scanner,
  code: Given,
  details: Blanks<(typeof doctypeErrors)[Given]>,
  index: number = scanner.at,
): never {
  const message = fill<(typeof doctypeErrors)[Given]>(doctypeErrors[code], details);
  return scanner.failWith({ code, message, index });
}
