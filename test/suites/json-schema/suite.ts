/** The official JSON-Schema-Test-Suite as it stands in a folder: its groups, and what they refer to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectDiagnostics } from '../../../codegen/diagnostics/report.ts';
import { childOf, type JsonNode, jsonValue } from '../../../codegen/source/json.ts';
import { parseJson } from '../../../codegen/source/json-parse.ts';

/** The dialects that are tried, each with its folder under `tests/`. */
export const DIALECTS = {
  '2020-12': 'draft2020-12',
  '2019-09': 'draft2019-09',
  'draft-07': 'draft7',
} as const;

export type SuiteDialect = keyof typeof DIALECTS;

/** One schema and the values that are tried on it. */
export interface Group {
  readonly dialect: SuiteDialect;
  readonly isRequired: boolean;
  /** Of its file, without extension: `items`, `optional/format/date`. */
  readonly file: string;
  readonly description: string;
  /** The schema as it is written: numbers keep their digits. */
  readonly schema: string;
  readonly tests: readonly SuiteTest[];
}

export interface SuiteTest {
  readonly description: string;
  readonly data: unknown;
  readonly valid: boolean;
}

/** Whether the suite stands in `folder`. */
export function isSuite(folder: string): boolean {
  return existsSync(join(folder, 'tests')) && existsSync(join(folder, 'remotes'));
}

/** Every group of a dialect, the required ones first, by file. */
export function readGroups(folder: string, dialect: SuiteDialect): readonly Group[] {
  const root = join(folder, 'tests', DIALECTS[dialect]);
  const files = jsonFiles(root).map((path) => path.slice(0, -'.json'.length));
  const isRequired = (file: string): boolean => !file.startsWith('optional/');
  return [...files.filter(isRequired), ...files.filter((file) => !isRequired(file))].flatMap(
    (file) =>
      itemsOf(parse(readFileSync(join(root, `${file}.json`), 'utf8'))).map((group) => ({
        dialect,
        isRequired: isRequired(file),
        file,
        description: String(memberValue(group, 'description')),
        schema: textOf(memberOf(group, 'schema')),
        tests: itemsOf(memberOf(group, 'tests')).map((test) => ({
          description: String(memberValue(test, 'description')),
          data: memberValue(test, 'data'),
          valid: memberValue(test, 'valid') === true,
        })),
      })),
  );
}

/** The schemas that groups refer to, by the URL at which the suite wants them served. */
export function readRemotes(folder: string): Readonly<Record<string, string>> {
  const root = join(folder, 'remotes');
  return Object.fromEntries(
    jsonFiles(root).map((path) => [
      `http://localhost:1234/${path}`,
      readFileSync(join(root, path), 'utf8'),
    ]),
  );
}

function jsonFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.json'))
    .sort();
}

function parse(text: string): JsonNode {
  const { report, diagnostics } = collectDiagnostics();
  const node = parseJson({ path: 'suite.json', text }, report);
  if (!node) throw new Error(`not JSON: ${diagnostics[0]?.message}`);
  return node;
}

function itemsOf(node: JsonNode): readonly JsonNode[] {
  if (node.kind !== 'array') throw new Error('expected an array');
  return node.items;
}

function memberOf(node: JsonNode, name: string): JsonNode {
  const member = childOf(node, name);
  if (!member) throw new Error(`expected a member ${name}`);
  return member;
}

function memberValue(node: JsonNode, name: string): unknown {
  return jsonValue(memberOf(node, name));
}

function textOf({ span: { source, start, end } }: JsonNode): string {
  return source.text.slice(start, end);
}
