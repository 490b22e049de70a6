/** The attributes of a start tag (cvc-complex-type.3 and .4, cvc-type.3.1.1). */
import type { RelatedRule } from '../issue.ts';
import { XSI_NAMESPACE } from '../xml/namespace-names.ts';
import type { XmlAttribute } from '../xml/reader.ts';
import type { OpenElement } from './open-element.ts';
import type { Pass } from './pass.ts';

const instanceAttribute = /^(?:type|nil|schemaLocation|noNamespaceSchemaLocation)$/;

/** Reads the attributes into the element's fields, in document order; then what is absent. */
export function readAttributes(pass: Pass, element: OpenElement): void {
  const { attributes: declared, nil } = pass.parts;
  for (const attribute of pass.reader.attributes) {
    if (attribute.namespace === XSI_NAMESPACE && instanceAttribute.test(attribute.local)) {
      const isNil = attribute.local === 'nil' && element.declaration.nillable;
      if (isNil) nil?.check(pass, element, attribute);
    } else if (!declared?.read(pass, element, attribute) && !element.isAny) {
      refuse(pass, element, attribute);
    }
  }
  declared?.supply(pass, element);
}

function refuse(pass: Pass, element: OpenElement, { name, index, end }: XmlAttribute): void {
  if (pass.collect(element, { kind: 'attribute', name, index, end })) return;
  const isComplex = element.type.kind === 'complex';
  pass.report(element, {
    code: isComplex ? 'cvc-complex-type.3.2.2' : 'cvc-type.3.1.1',
    message: isComplex
      ? `<${element.name}> has no attribute ${name}.`
      : `<${element.name}> has a simple type, so it can't have the attribute ${name}.`,
    expected: pass.parts.attributes?.names(element) ?? [],
    index,
  });
}

/** The rule that a value of an attribute which is not valid breaks too. */
export function attributeRule(name: string, element: OpenElement): RelatedRule {
  const message = `The value of the attribute ${name} of <${element.name}> is not valid.`;
  return { code: 'cvc-attribute.3', message };
}
