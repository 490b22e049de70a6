import { describe, expect, test } from 'vitest';
import { type AttributeKind, type Role, vocabulary } from '../../codegen/xsd/vocabulary.ts';
import { readFiles, schemaText } from './reading.ts';
import {
  contexts,
  pairs,
  readInContext,
  roles,
  silent,
  surroundings,
  telling,
} from './vocabulary-contexts.ts';

const invalid: Partial<Record<AttributeKind, string>> = {
  id: '1',
  NCName: 'a:b',
  QName: 'a b:c',
  QNames: ':',
  boolean: 'yes',
  count: '-1',
  maxOccurs: 'many',
  form: 'none',
  use: 'never',
  processContents: 'none',
  namespaces: '##none',
  derivations: 'list',
  block: 'list',
  simpleDerivations: 'extension',
  typeDerivations: 'substitution',
  whiteSpace: 'none',
  positive: '0',
  'zero or one': '2',
  one: '2',
  xpath: '',
};

describe('every attribute is known where it may stand, and its value is checked', () => {
  const checked = pairs.filter(({ kind }) => invalid[kind] !== undefined);
  test.each(checked)('$role/@$name: $kind', async ({ role, name, kind }) => {
    const { codes } = await readInContext(role, `${name}="${invalid[kind]}"`);
    expect(codes).toContain('s4s-att-invalid-value');
  });
});

describe('no attribute of the schema is ignored, and those of others are', () => {
  test.each(roles)('%s', async (role) => {
    const plain = await readInContext(role, '');
    expect(plain.codes.filter((code) => !code.startsWith('xsd-unsupported'))).toEqual([]);
    expect((await readInContext(role, 'unknown="1"')).codes).toContain('s4s-att-not-allowed');
    expect((await readInContext(role, 'xs:name="a"')).codes).toContain('s4s-att-not-allowed');
    const declaration = 'xmlns:o="urn:other"';
    const declared = await readInContext(role, declaration);
    expect(declared.codes).toEqual(plain.codes);
    expect(await readInContext(role, `${declaration} o:name="a"`)).toEqual(declared);
  });
});

/** These need a context of their own, or stand for another reason than the value. */
const apart = new Set([
  'any/@namespace',
  'anyAttribute/@namespace',
  'any/@minOccurs',
  'any/@maxOccurs',
  'all/@maxOccurs',
  'unique/@name',
  'key/@name',
  'keyref/@name',
  'globalComplexType/@block',
  'groupReference/@minOccurs',
  'localElement/@form',
  'allElement/@form',
  'attribute/@form',
  'schema/@attributeFormDefault',
  'schema/@elementFormDefault',
  'schema/@blockDefault',
]);

describe('every attribute has an effect: on the model, or as a diagnostic', () => {
  const effective = pairs.filter(
    ({ role, name }) => silent[name] === undefined && !apart.has(`${role}/@${name}`),
  );
  test.each(effective)('$role/@$name', async ({ role, name, kind }) => {
    expect(await readInContext(role, `${name}="${telling[kind]}"`)).not.toEqual(
      await readInContext(role, ''),
    );
  });

  const inNamespace: readonly (readonly [Role, string])[] = [
    ['schema', 'elementFormDefault="qualified"'],
    ['schema', 'attributeFormDefault="qualified"'],
    ['schema', 'blockDefault="#all"'],
    ['localElement', 'form="qualified"'],
    ['allElement', 'form="qualified"'],
    ['attribute', 'form="qualified"'],
  ];
  test.each(inNamespace)('%s: %s, in a namespace', async (role, attribute) => {
    const namespace = 'targetNamespace="urn:a" xmlns="urn:a"';
    expect(await readInContext(role, attribute, namespace)).not.toEqual(
      await readInContext(role, '', namespace),
    );
  });
});

describe('every misplaced child and every text is refused', () => {
  const closed = roles.filter((role) => vocabulary[role].content !== 'any');
  test.each(closed)('%s', async (role) => {
    for (const [child, code] of [
      ['<xs:nothing/>', /^s4s-elt-(must-match|invalid-content)/],
      ['<other xmlns="urn:other"/>', /^s4s-elt-(must-match|invalid-content)/],
      ['text', /^s4s-elt-character$/],
    ] as const) {
      const body =
        role === 'schema'
          ? child
          : contexts[role].replace(/@\/>/, `>${child}</>`).replace(/@>/, `>${child}`);
      const tag = `xs:${vocabulary[role].element}`;
      const text = schemaText(body.replace('</>', `</${tag}>`) + surroundings);
      const { diagnostics } = await readFiles({ 'test.xsd': text, 'other.xsd': schemaText('') });
      expect(
        diagnostics.some((found) => code.test(found.code)),
        text,
      ).toBe(true);
    }
  });
});
