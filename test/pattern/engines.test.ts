/** Patterns of XSD, judged by Xerces (a committed table of its verdicts), xspattern and libxml2. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from 'xspattern';
import { compilePattern, toMatcher } from '../../codegen/pattern/compile.ts';
import { libxml2 } from '../oracle/libxml2.ts';
import {
  type Deviation,
  libxml2Deviations,
  xercesDeviations,
  xspatternDeviations,
} from './deviations.ts';

/** Verdicts of JDK 17's Xerces: which of `texts` each pattern accepts, or that it is faulty. */
interface Table {
  readonly texts: readonly string[];
  readonly patterns: readonly { pattern: string; accepts?: string[]; fault?: string }[];
}

const table: Table = JSON.parse(readFileSync(new URL('xerces.json', import.meta.url), 'utf8'));

/** Which of the table's texts a pattern accepts; `undefined`: the engine refuses the pattern. */
type Accepted = readonly string[] | undefined;

function ours(pattern: string): Accepted {
  const compiled = compilePattern([pattern], 'xsd', undefined, () => {});
  const matcher = compiled && toMatcher(compiled);
  return matcher && table.texts.filter((text) => matcher.test(text));
}

function xspattern(pattern: string): Accepted {
  try {
    const matches = compile(pattern);
    return table.texts.filter((text) => matches(text));
  } catch {
    return undefined;
  }
}

function byLibxml2(pattern: string): Accepted {
  const schema = {
    root: 'pattern.xsd',
    files: new Map([
      [
        'pattern.xsd',
        `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"><xs:simpleType>
        <xs:restriction base="xs:string"><xs:pattern value="${quoted(pattern)}"/></xs:restriction>
        </xs:simpleType></xs:element></xs:schema>`,
      ],
    ]),
  };
  try {
    return table.texts.filter((text) => libxml2(schema, `<a>${quoted(text)}</a>`).valid);
  } catch {
    return undefined;
  }
}

function quoted(text: string): string {
  return text.replace(/[^ !#-%'-;=?-~]/gu, (character) => `&#${character.codePointAt(0)};`);
}

const engines: readonly [string, (pattern: string) => Accepted, readonly Deviation[]][] = [
  ['Xerces', (pattern) => acceptedByXerces.get(pattern), xercesDeviations],
  ['xspattern', xspattern, xspatternDeviations],
  ['libxml2', byLibxml2, libxml2Deviations],
];
const acceptedByXerces = new Map(table.patterns.map(({ pattern, accepts }) => [pattern, accepts]));

describe.each(engines)('%s', (_, engine, deviations) => {
  const reasons = new Map(
    deviations.flatMap(({ reason, patterns }) => patterns.map((pattern) => [pattern, reason])),
  );

  it.each(table.patterns.map(({ pattern }) => pattern))('%j', (pattern) => {
    const theirs = engine(pattern);
    if (reasons.has(pattern)) expect(theirs, reasons.get(pattern)).not.toEqual(ours(pattern));
    else expect(ours(pattern)).toEqual(theirs);
  });

  it('deviates only on patterns of the table', () => {
    const known = new Set(table.patterns.map(({ pattern }) => pattern));
    expect([...reasons.keys()].filter((pattern) => !known.has(pattern))).toEqual([]);
  });
});
