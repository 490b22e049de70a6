/** Findings as SARIF 2.1.0 (OASIS), which code scanning services and editors read. */
import type { Severity } from '../diagnostics/diagnostic.ts';
import { GENERATOR_VERSION } from '../version.ts';
import type { Finding, Related } from './finding.ts';
import { jsonElements } from './json-elements.ts';
import { type Place, STANDARD_INPUT } from './place.ts';
import { findingsAndDrift, type Reporter } from './reporter.ts';
import { descriptionOf } from './rules.ts';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** One run; its results are written as they come, so the rules that they name stand behind them. */
export function sarifReporter(): Reporter {
  const results = jsonElements(3);
  const rules = new Map<string, object>();
  const ruleIndex = (code: string, severity: Severity): number => {
    if (!rules.has(code)) rules.set(code, ruleOfCode(code, severity));
    return [...rules.keys()].indexOf(code);
  };
  return {
    begin: () =>
      `{\n  "$schema": "${SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {\n      "results": [`,
    judgement: (judgement) =>
      findingsAndDrift(judgement)
        .map((finding) =>
          results.next(resultOf(finding, ruleIndex(finding.code, finding.severity))),
        )
        .join(''),
    end: ({ unreadable }) => {
      const rest = JSON.stringify(
        {
          columnKind: 'utf16CodeUnits',
          invocations: [{ executionSuccessful: unreadable === 0 }],
          tool: { driver: { ...driver, rules: [...rules.values()] } },
        },
        null,
        2,
      );
      const members = rest.slice(2, -2).replaceAll('\n', '\n    ');
      return `${results.end()}],\n    ${members}\n    }\n  ]\n}\n`;
    },
  };
}

const driver = {
  name: 'postwright',
  semanticVersion: GENERATOR_VERSION,
};

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

function ruleOfCode(id: string, severity: Severity): object {
  const { summary, help, reference } = descriptionOf(id);
  const text = `${help} Rule: ${reference}. \`postwright explain ${id}\` shows an example.`;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: help },
    help: { text },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf(
  { code, severity, message, place, related, expected }: Finding,
  ruleIndex: number,
): object {
  const more = related.filter((other) => other.place !== undefined);
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    ...(place && { locations: [locationOf(place)] }),
    ...(more.length > 0 && { relatedLocations: more.map(relatedLocation) }),
    ...(expected.length > 0 && { properties: { expected } }),
  };
}

function relatedLocation({ message, place }: Related, id: number): object {
  return { id, message: { text: message }, ...(place && locationOf(place)) };
}

function locationOf(place: Place): object {
  const { path, line, value = [] } = place;
  const artifactLocation =
    path === STANDARD_INPUT ? { description: { text: 'standard input' } } : { uri: uriOf(path) };
  return {
    physicalLocation: { artifactLocation, ...(line !== undefined && { region: regionOf(place) }) },
    ...(value.length > 0 && {
      logicalLocations: [{ fullyQualifiedName: value.join('/'), kind: 'member' }],
    }),
  };
}

/** `endColumn` is the one behind the region (§3.30.8). */
function regionOf({ line, column = 1, length, source }: Place): object {
  const lineEnd = source === undefined ? column + length : source.length + 1;
  return {
    startLine: line,
    startColumn: column,
    endLine: line,
    endColumn: Math.max(column + 1, Math.min(column + length, lineEnd)),
    ...(source !== undefined && source.length <= LONGEST_SNIPPET && { snippet: { text: source } }),
  };
}

/** Longer lines are left to who opens the file. */
const LONGEST_SNIPPET = 1000;

/** A relative reference as RFC 3986 has it, so that no file name is taken for a scheme or a query. */
function uriOf(path: string): string {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return path;
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/')
    .replace(/^\/(?=\/)/, '');
}
