/** The scanners of the run-time, each with its language: a test holds the two against each other. */

export interface Scanner {
  /** The datatype (part 2 §3) whose lexical space holds all that it accepts. */
  readonly builtin: string;
  /** The name of the function in the run-time. */
  readonly name: string;
  /** What it accepts, exactly, as an XSD pattern. */
  readonly language: string;
}

const date =
  '(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|' +
  '(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|' +
  '([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)';
const time = '([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?';
const zone = '(Z|[+\\-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))';

/** Of one datatype the widest first. */
export const scanners: readonly Scanner[] = [
  { builtin: 'dateTime', name: 'endOfDateTime', language: `${date}T${time}${zone}?` },
  { builtin: 'dateTime', name: 'endOfZonedDateTime', language: `${date}T${time}${zone}` },
  { builtin: 'date', name: 'endOfDate', language: `${date}${zone}?` },
  { builtin: 'time', name: 'endOfTime', language: `${time}${zone}?` },
  { builtin: 'decimal', name: 'endOfDecimal', language: '[+\\-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)' },
  { builtin: 'integer', name: 'endOfInteger', language: '[+\\-]?[0-9]+' },
];
