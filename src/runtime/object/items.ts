/** Checking children that are items, and the text between them. */
import { countersPart } from '../content/counters.ts';
import { progressAt } from '../content/expect.ts';
import { mayEnd, type Places, start, step } from '../content/match.ts';
import { type ContentModel, contentModel, firstNames } from '../content/model.ts';
import { explainChild, explainEnd } from '../content/unexpected.ts';
import { quote } from '../datatype/message.ts';
import type { Content, ElementDeclaration, GroupParticle } from '../descriptor.ts';
import { isXmlText } from '../xml/characters.ts';
import type { CheckElement, Checker, Path } from './checker.ts';

/** The children of a group as items; without any there is no property. */
export function checkGroupItems(
  checker: Checker,
  group: GroupParticle,
  value: unknown,
  path: Path,
  check: CheckElement,
): void {
  const list = checker.list(value, path);
  if (!list) return;
  const model = contentModel(group);
  checkItemList(checker, model, list, path, check);
  if (list.length > 0 || !model.root.isEmptiable) return;
  const message = 'An empty array is no property.';
  const expected = [...firstNames(model.root)];
  checker.report(path, { code: 'cvc-complex-type.2.4.b', message, expected });
}

/** Checks items, in the order in which they stand, against the content model. */
export function checkItems(
  checker: Checker,
  content: Extract<Content, { kind: 'items' }>,
  value: unknown,
  path: Path,
  check: CheckElement,
  declaration: ElementDeclaration,
): void {
  const list = checker.list(value, path);
  if (!list) return;
  checkItemList(checker, contentModel(content.particle), list, path, check, content.mixed);
  if (content.mixed) checkSupplied(checker, list, declaration, path);
}

function checkItemList(
  checker: Checker,
  model: ContentModel,
  list: readonly unknown[],
  path: Path,
  check: CheckElement,
  isMixed = false,
): void {
  let places = start;
  for (const [index, item] of list.entries()) {
    const at = [...path, index];
    if (typeof item !== 'string') places = checkItem(checker, model, places, item, at, check);
    else checkItemText(checker, isMixed, item, list[index - 1], at);
  }
  if (!mayEnd(model, places)) {
    checker.report(path, explainEnd(progressAt(model, places), path.join('.'), countersPart));
  }
}

/** Whether mixed content keeps to a default or fixed value (cvc-elt.5). */
export function checkSupplied(
  checker: Checker,
  list: readonly unknown[],
  { fixed, default: byDefault }: ElementDeclaration,
  path: Path,
): void {
  if (list.length === 0 && (fixed ?? byDefault)) {
    const message = 'An empty element would be read as its default.';
    checker.report(path, { code: 'value-changes', message });
  } else if (fixed !== undefined && list.length > 0 && (list.length > 1 || list[0] !== fixed)) {
    const clause = list.every((item) => typeof item === 'string') ? '2.1' : '1';
    const message = `Expected the text ${quote(fixed)} alone.`;
    checker.report(path, { code: `cvc-elt.5.2.2.${clause}`, message, expected: [fixed] });
  }
}

/** Text between elements: one string where there may be text, and not empty. */
export function checkItemText(
  checker: Checker,
  isMixed: boolean,
  text: string,
  before: unknown,
  path: Path,
): void {
  if (isMixed && text !== '' && typeof before !== 'string' && isXmlText(text)) {
    checker.sink?.text(text);
    return;
  }
  const [code, message] = !isMixed
    ? ['cvc-complex-type.2.3', 'There can be no text between these elements.']
    : !isXmlText(text)
      ? ['value-characters', 'The text has characters that XML does not allow.']
      : ['value-changes', 'Text is one string that is not empty, between elements.'];
  checker.report(path, { code, message });
}

function checkItem(
  checker: Checker,
  model: ContentModel,
  places: Places,
  item: unknown,
  path: Path,
  check: CheckElement,
): Places {
  const record = checker.record(item, path);
  if (!record) return places;
  checker.unknown(record, itemLayout, path, 'cvc-complex-type.2.4.d');
  const kind = record.get('kind');
  const key = keyOf(model, kind);
  const taken = key === undefined ? undefined : step(model, places, key);
  if (!taken || taken.node.particle.property !== kind) {
    const name = { namespace: '', local: typeof kind === 'string' ? (key ?? kind) : '?' };
    checker.report([...path, 'kind'], explainChild(progressAt(model, places), name, countersPart));
    return places;
  }
  const at = [...path, 'value'];
  if (record.has('value')) check(checker, taken.node.particle.element, record.get('value'), at);
  else checker.missing(at, 'value', []);
  return taken.places;
}

const itemLayout = new Map([
  ['kind', 0],
  ['value', 1],
]);

const kinds = new WeakMap<ContentModel, ReadonlyMap<unknown, string>>();

/** The name of the elements of a kind. */
function keyOf(model: ContentModel, kind: unknown): string | undefined {
  let keys = kinds.get(model);
  if (!keys) {
    const entries = [...model.elements].flatMap(([key, nodes]) =>
      nodes.map(({ particle }) => [particle.property, key] as const),
    );
    keys = new Map<unknown, string>(entries);
    kinds.set(model, keys);
  }
  return keys.get(kind);
}
