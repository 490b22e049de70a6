/** What dates and times become in emitted types. Values are their texts either way. */
import type { StringType } from '../value/model.ts';

/** `template`: template literal types, so that a date is no date and time. */
export type Dates = 'string' | 'template';

// biome-ignore lint/suspicious/noTemplateCurlyInString: a part of the type that is written.
const some = '${string}';
// Not `number`: years may be negative (part 2 §3.2.7.1), and a zone may follow.
const date = `${some}-${some}-${some}`;
const time = `${some}:${some}:${some}`;
// biome-ignore lint/suspicious/noTemplateCurlyInString: RFC 3339 §5.6 allows either letter.
const either = '${"T" | "t"}';

const ofDatatype: Readonly<Record<string, string>> = { dateTime: `${date}T${time}`, date, time };
const ofFormat: Readonly<Record<string, string>> = {
  'date-time': `${date}${either}${time}`,
  date,
  time,
};

/** The template that every valid text has; `undefined`: it is no date or time. */
export function dateTemplate({ constraints }: StringType): string | undefined {
  for (const constraint of constraints) {
    const template =
      (constraint.kind === 'datatype' && ofDatatype[constraint.name]) ||
      (constraint.kind === 'format' && ofFormat[constraint.name]);
    if (template) return `\`${template}\``;
  }
  return undefined;
}
