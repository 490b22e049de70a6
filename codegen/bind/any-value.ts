/** Content of any type as a value: `AnyContent` and `AnyElement` of the run-time. */
import type { Member, RecordType, ValueDefinition, ValueType } from '../value/model.ts';

const text: ValueType = { kind: 'string', constraints: [{ kind: 'characters' }] };

/** The content's type and that of the elements in it, by the names that they have in the format. */
export function anyDefinitions(name: string, elementName: string): readonly ValueDefinition[] {
  const element: ValueType = { kind: 'reference', name: elementName };
  const items: ValueType = { kind: 'union', members: [text, element] };
  const whole = anyRecord({ kind: 'array', items, minItems: 0, maxItems: Infinity });
  const documentation =
    'Content of any kind, as the document has it; names are `local` or `{namespace}local`.';
  const inner: RecordType = { ...whole, members: [required('name', text), ...whole.members] };
  return [
    { name, type: whole, documentation },
    { name: elementName, type: inner, documentation: '' },
  ];
}

/** Attributes, and content of this type: `null` of an element that is nil. */
export function anyRecord(content: ValueType): RecordType {
  const attributes: RecordType = { kind: 'record', members: [], additional: text, choices: [] };
  const members: readonly Member[] = [
    { ...required('attributes', attributes), presence: 'optional' },
    required('content', content),
  ];
  return { kind: 'record', members, additional: 'none', choices: [] };
}

function required(property: string, type: ValueType): Member {
  return { property, type, presence: 'required', documentation: '' };
}
