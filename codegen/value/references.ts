import type { ChoiceBranch, ValueType } from './model.ts';

/** The names that a type refers to, in order, repetitions included. */
export function referencesOf(type: ValueType): readonly string[] {
  switch (type.kind) {
    case 'reference':
      return [type.name];
    case 'array':
      return [...(type.prefix ?? []), type.items].flatMap(referencesOf);
    case 'union':
      return type.members.flatMap(referencesOf);
    case 'record': {
      const { patterns = [], additional } = type;
      const others = typeof additional === 'string' ? [] : [additional];
      const further = [...patterns.map((pattern) => pattern.type), ...others];
      return [...branchReferences(type), ...further.flatMap(referencesOf)];
    }
    default:
      return [];
  }
}

function branchReferences({ members, choices }: ChoiceBranch): readonly string[] {
  const branches = choices.flatMap((choice) => choice.branches);
  const own = members.flatMap((member) => referencesOf(member.type));
  return [...own, ...branches.flatMap(branchReferences)];
}
