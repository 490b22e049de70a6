/** Checking content of any type (part 1 §3.4.7): its form here, what is declared in it by reading it back. */
import { isKept } from '../content/any.ts';
import { nameKey } from '../content/name-key.ts';
import type { ElementDeclaration, ExpandedName } from '../descriptor.ts';
import { isNCName, isXmlText } from '../xml/characters.ts';
import type { Checker, Path, Properties } from './checker.ts';
import { checkItemText, checkSupplied } from './items.ts';

/** Checks the value of an element of any type; content that is `null`, where it may be, is for the caller. */
export function checkAny(
  checker: Checker,
  declaration: ElementDeclaration,
  record: Properties,
  path: Path,
): void {
  const isNil = declaration.nillable === true && record.get('content') === null;
  const content = checkParts(checker, record, path, { isOutermost: true, isNil });
  if (content) checkSupplied(checker, content, declaration, [...path, 'content']);
}

/** Attributes and content, of the outermost element or of one within; the content, if it is a list. */
function checkParts(
  checker: Checker,
  record: Properties,
  path: Path,
  { isOutermost, isNil }: { readonly isOutermost: boolean; readonly isNil: boolean },
): readonly unknown[] | undefined {
  const layout = isOutermost ? outermostLayout : innerLayout;
  checker.unknown(record, layout, path, 'cvc-complex-type.2.4.d');
  if (record.has('attributes')) {
    checkAttributes(checker, record.get('attributes'), [...path, 'attributes'], isOutermost);
  }
  if (isNil) return undefined;
  const at = [...path, 'content'];
  if (!record.has('content')) {
    checker.missing(at, 'content', []);
    return undefined;
  }
  const list = checker.list(record.get('content'), at);
  for (const [index, item] of list?.entries() ?? []) {
    const place = [...at, index];
    if (typeof item === 'string') checkItemText(checker, true, item, list?.[index - 1], place);
    else checkInner(checker, item, place);
  }
  return list;
}

const outermostLayout = new Map([
  ['attributes', 0],
  ['content', 1],
]);
const innerLayout = new Map([...outermostLayout, ['name', 2]]);

/** Recursion is bounded by the depth that values are allowed. */
function checkInner(checker: Checker, item: unknown, path: Path): void {
  const record = checker.record(item, path);
  if (!record || !checker.enter(path)) return;
  const name = nameOf(record.get('name'));
  if (!name) {
    const message = 'Expected the name of an element: `local` or `{namespace}local`.';
    checker.report([...path, 'name'], { code: 'value-name', message });
  } else {
    if (checker.lax.elements.has(nameKey(name))) checker.mustReadBack = true;
    checker.sink?.open(name, false);
  }
  checkParts(checker, record, path, { isOutermost: false, isNil: false });
  if (name) checker.sink?.close();
  checker.leave();
}

function checkAttributes(checker: Checker, value: unknown, path: Path, isOutermost: boolean): void {
  const record = checker.record(value, path);
  if (record?.size === 0) {
    const message = 'Without attributes there is no property for them.';
    checker.report(path, { code: 'value-changes', message });
  }
  for (const [key, text] of record ?? []) {
    const name = nameOf(key);
    const isRight = name && isKept(name.namespace, name.local, isOutermost) && key !== 'xmlns';
    if (!isRight) {
      const message = 'Expected the name of an attribute: `local` or `{namespace}local`.';
      checker.report([...path, key], { code: 'value-name', message });
    } else if (typeof text !== 'string' || !isXmlText(text)) {
      const message = 'Expected text of characters that XML allows.';
      checker.report([...path, key], { code: 'value-characters', message });
    } else {
      if (checker.lax.attributes.has(key)) checker.mustReadBack = true;
      checker.sink?.attribute(name, text);
    }
  }
}

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** The name that a text stands for, if it is one that a document can have. */
function nameOf(text: unknown): ExpandedName | undefined {
  if (typeof text !== 'string') return undefined;
  const end = text.startsWith('{') ? text.lastIndexOf('}') : -1;
  const namespace = end < 0 ? '' : text.slice(1, end);
  const local = text.slice(end + 1);
  const isNamespace = end < 0 || (namespace !== '' && namespace !== xmlnsNamespace);
  if (!isNamespace || !isXmlText(namespace) || !isNCName(local)) return undefined;
  return { namespace, local };
}
