/** The attributes of a start tag (cvc-complex-type.3 and .4, cvc-type.3.1.1). */
import { nameKey } from '../content/compile.ts';
import type { AttributeUse } from '../descriptor.ts';
import type { RelatedRule } from '../issue.ts';
import { XSI_NAMESPACE } from '../xml/namespace-names.ts';
import type { XmlAttribute } from '../xml/reader.ts';
import type { OpenElement } from './open-element.ts';
import type { Pass } from './pass.ts';

const instanceAttribute = /^(?:type|nil|schemaLocation|noNamespaceSchemaLocation)$/;

const noUses: ReadonlyMap<string, AttributeUse> = /* @__PURE__ */ new Map();

/** Reads the attributes into the element's fields, in document order; then what is absent. */
export function readAttributes(pass: Pass, element: OpenElement): void {
  const { parts, reader } = pass;
  const uses = usesOf(pass, element);
  if (reader.attributes.length === 0 && uses.size === 0) return;
  const present = new Set<AttributeUse>();
  for (const attribute of reader.attributes) {
    if (attribute.namespace === XSI_NAMESPACE && instanceAttribute.test(attribute.local)) {
      const isNil = attribute.local === 'nil' && element.declaration.nillable;
      if (isNil) parts.nil?.check(pass, element, attribute);
      continue;
    }
    const use = uses.get(nameKey(attribute));
    if (use) {
      present.add(use);
      parts.attributes?.read(pass, element, attribute, use);
    } else if (!element.isAny) refuse(pass, element, attribute, uses);
  }
  if (element.isAny) return;
  for (const use of uses.values()) {
    if (!present.has(use)) parts.attributes?.supply(pass, element, use);
  }
}

function usesOf(pass: Pass, { type, isAny }: OpenElement): ReadonlyMap<string, AttributeUse> {
  const { any, attributes } = pass.parts;
  const uses = isAny
    ? any?.uses(pass)
    : type.kind === 'complex'
      ? attributes?.usesOf(type)
      : undefined;
  return uses ?? noUses;
}

function refuse(
  pass: Pass,
  element: OpenElement,
  { name, index, end }: XmlAttribute,
  uses: ReadonlyMap<string, AttributeUse>,
): void {
  if (pass.collect(element, { kind: 'attribute', name, index, end })) return;
  const isComplex = element.type.kind === 'complex';
  pass.report(element, {
    code: isComplex ? 'cvc-complex-type.3.2.2' : 'cvc-type.3.1.1',
    message: isComplex
      ? `<${element.name}> has no attribute ${name}.`
      : `<${element.name}> has a simple type, so it can't have the attribute ${name}.`,
    expected: [...uses.keys()],
    index,
  });
}

/** The rule that a value of an attribute which is not valid breaks too. */
export function attributeRule(name: string, element: OpenElement): RelatedRule {
  const message = `The value of the attribute ${name} of <${element.name}> is not valid.`;
  return { code: 'cvc-attribute.3', message };
}
