/**
 * Checking a value against a descriptor: everything that is wrong with it, in schema order, and a
 * sink that is told the document meanwhile. It recurses by one level for each element, which
 * `limits.depth` bounds (a cyclic object ends there), and for each nested group of the schema.
 *
 * | what is wrong | code |
 * |---|---|
 * | not an object, an array or a scalar as it should be | `value-type` |
 * | a property that is `undefined` / an array with a hole / something that throws | `value-undefined` / `value-hole` / `value-unreadable` |
 * | a child's property is missing, or an array has too few items | `cvc-complex-type.2.4.b` |
 * | a property of another branch, an unknown one, too many items | `cvc-complex-type.2.4.d` |
 * | an attribute's property is missing | `cvc-complex-type.4` |
 * | an unknown property where there are no children | `cvc-complex-type.3.2.2` |
 * | a scalar | the datatype's or facet's own, or those of `explainSimple` |
 * | a fixed value | `cvc-elt.5.2.2.2.2`, `cvc-complex-type.3.1` |
 * | `null` beside a fixed value | `cvc-elt.3.2.2` |
 * | an abstract element, an abstract type | `cvc-elt.2`, `cvc-type.2` |
 * | items | as the children of a document |
 * | ID, IDREF | `cvc-id.2`, `cvc-id.1` |
 * | too deep | `limit-depth` |
 */
import { isAnyType } from '../content/any.ts';
import { layoutOf, nilProperty } from '../content/layout.ts';
import { nameKey } from '../content/name-key.ts';
import type { SimpleType } from '../datatype/datatype.ts';
import { quote } from '../datatype/message.ts';
import type { ComplexType, ElementDeclaration } from '../descriptor.ts';
import { checkAny } from './any.ts';
import type { Checker, Path, Properties } from './checker.ts';
import { checkParticle } from './content.ts';
import { checkItems } from './items.ts';
import { checkText } from './scalar.ts';

/** Checks `value` as one of an element. */
export function checkElement(
  checker: Checker,
  declaration: ElementDeclaration,
  value: unknown,
  path: Path,
): void {
  const { sink } = checker;
  if (declaration.abstract) {
    const message = `${nameKey(declaration.name)} is abstract, so no value can have it.`;
    checker.report(path, { code: 'cvc-elt.2', message });
    return;
  }
  const type = typeof declaration.type === 'function' ? declaration.type() : declaration.type;
  if (!checker.enter(path)) return;
  sink?.open(declaration.name, isElementOnly(type));
  const isNil = value === null && declaration.nillable === true;
  const isBare = type.kind !== 'complex' || (type.attributes.length === 0 && !isAnyType(type));
  if (isNil && isBare) {
    checkNil(checker, declaration, path);
  } else if (type.kind !== 'complex') {
    checkText(checker, { type, value, path, declaration });
  } else checkComplex(checker, declaration, type, value, path);
  sink?.close();
  checker.leave();
}

function isElementOnly(type: SimpleType | ComplexType): boolean {
  if (type.kind !== 'complex') return false;
  const { content } = type;
  if (content.kind === 'items') return content.mixed !== true;
  return content.kind === 'record' || content.kind === 'array';
}

function checkNil(checker: Checker, { name, fixed }: ElementDeclaration, path: Path): void {
  checker.sink?.nil();
  if (fixed === undefined) return;
  const message = `${nameKey(name)} has the fixed value ${quote(fixed)}, so it can't be null.`;
  checker.report(path, { code: 'cvc-elt.3.2.2', message, expected: [fixed] });
}

function checkComplex(
  checker: Checker,
  declaration: ElementDeclaration,
  type: ComplexType,
  value: unknown,
  path: Path,
): void {
  const { content } = type;
  if (type.abstract) {
    checker.report(path, { code: 'cvc-type.2', message: `The type ${type.name} is abstract.` });
  }
  if (content.kind === 'array') {
    const { element, min, max } = content.particle;
    checker.array(value, path, { min, max, name: nameKey(element.name) }, (item, at) => {
      checkElement(checker, element, item, at);
    });
    return;
  }
  const record = checker.record(value, path);
  if (!record) return;
  if (content.kind === 'any') {
    checkAny(checker, declaration, record, path);
    if (record.get('content') === null && declaration.nillable)
      checkNil(checker, declaration, path);
    return;
  }
  checkAttributes(checker, type, record, path);
  if (declaration.nillable && isNilRecord(type, record)) {
    checkNil(checker, declaration, path);
    return;
  }
  checkContent(checker, declaration, type, record, path);
  const code = content.kind === 'record' ? 'cvc-complex-type.2.4.d' : 'cvc-complex-type.3.2.2';
  checker.unknown(record, layoutOf(type), path, code);
}

/** `{ …attributes, value: null }`; without attributes nil is `null` itself. */
function isNilRecord(type: ComplexType, record: Properties): boolean {
  if (type.attributes.length === 0) return false;
  const property = nilProperty(type);
  if (record.get(property) !== null) return false;
  const attributes = new Set(type.attributes.map((use) => use.property));
  return [...record.keys()].every((key) => key === property || attributes.has(key));
}

function checkAttributes(
  checker: Checker,
  type: ComplexType,
  record: Properties,
  path: Path,
): void {
  for (const use of type.attributes) {
    const { property, name, required, fixed } = use;
    const at = [...path, property];
    if (record.has(property)) {
      const value = record.get(property);
      checkText(checker, { type: use.type, value, path: at, attribute: use });
    } else if (required || fixed !== undefined || use.default !== undefined) {
      const message = `The property ${property} is missing.`;
      const expected = [nameKey(name)];
      checker.report(at, { code: 'cvc-complex-type.4', message, expected });
    }
  }
}

function checkContent(
  checker: Checker,
  declaration: ElementDeclaration,
  { content }: ComplexType,
  record: Properties,
  path: Path,
): void {
  switch (content.kind) {
    case 'record':
      checkParticle(checker, content.particle, record, path, checkElement);
      break;
    case 'simple':
    case 'items': {
      const { property } = content;
      const at = [...path, property];
      if (!record.has(property)) checker.missing(at, property, []);
      else if (content.kind === 'items') {
        checkItems(checker, content, record.get(property), at, checkElement, declaration);
      } else {
        const value = record.get(property);
        checkText(checker, { type: content.type, value, path: at, declaration });
      }
      break;
    }
    default:
  }
}
