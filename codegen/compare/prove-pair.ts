/** The proof that two schemas say the same, and what is said where there is none. */
import { isXmlCharacter } from '../../src/runtime/xml/characters.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Answer, Counterexample } from './decide.ts';
import type { Pair } from './judges.ts';
import { placeInJsonSchema, placeInXsd, type ValuePath } from './places.ts';
import { LanguageComparison } from './same-language.ts';
import { witnessDocument } from './witness-document.ts';

/** What was proved of a pair, and how to say what was not. */
export interface Proof {
  readonly isSame: boolean;
  /** Reports each direction in which there is a difference, or may be one. */
  readonly tell: (report: Report) => void;
}

/** Compares the languages of both schemas; `comparison`: that of other pairs too. */
export async function provePair(
  pair: Pair,
  comparison: LanguageComparison = new LanguageComparison(),
): Promise<Proof> {
  const { xsdInJson, jsonInXsd } = await comparison.of(pair);
  return {
    isSame: xsdInJson.kind === 'yes' && jsonInXsd.kind === 'yes',
    tell: (report) => {
      tell(pair, jsonInXsd, JSON_SCHEMA, report);
      tell(pair, xsdInJson, XSD, report);
    },
  };
}

/** Which of the two accepts, and which refuses. */
interface Sides {
  readonly accepting: string;
  readonly refusing: string;
}

const JSON_SCHEMA: Sides = { accepting: 'the JSON Schema', refusing: 'the XSD' };
const XSD: Sides = { accepting: 'the XSD', refusing: 'the JSON Schema' };

function tell(pair: Pair, answer: Answer, sides: Sides, report: Report): void {
  if (answer.kind === 'yes') return;
  const { span, related } = placesOf(pair, answer.kind === 'no' ? answer.path : []);
  if (answer.kind === 'unknown') {
    report('pair-unproved', span, { ...sides, reason: answer.reason }, related);
    return;
  }
  report('pair-language', span, { ...sides, ...shown(answer, pair) }, related);
}

function placesOf({ plan, jsonSchema }: Pair, path: ValuePath) {
  const span = placeInJsonSchema(jsonSchema, path);
  const other = placeInXsd(plan, path);
  const related = other ? [{ message: 'The XSD declares it here.', span: other }] : [];
  return { span, related };
}

/** Values longer than this are shown from their beginning. */
const MAX_SHOWN = 2_000;

function shown({ value, path }: Counterexample, { plan }: Pair) {
  return {
    place: path
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
      .join('')
      .replace(/^\./, ''),
    json: shortened(JSON.stringify(value)),
    xml: shortened(witnessDocument(value, plan) ?? ''),
    isBeyondXml: isBeyondXml(value),
  };
}

/** Whether some text of a value holds what no document can. */
function isBeyondXml(value: unknown): boolean {
  if (typeof value === 'string') {
    return Array.from(value).some((character) => !isXmlCharacter(character.codePointAt(0) ?? 0));
  }
  return typeof value === 'object' && value !== null && Object.values(value).some(isBeyondXml);
}

function shortened(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
