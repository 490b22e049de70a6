/** What tells one fact from another: facts of equal keys say the same of values of one kind. */
import { shapeOf } from '../../pattern/model.ts';
import type { Fact } from './model.ts';

/** Equal for facts that say the same of the same claims. */
export function factKey(fact: Fact): string {
  switch (fact.says) {
    case 'pattern':
      return `pattern ${fact.whiteSpace} ${fact.isSearched} ${shapeOf(fact.pattern)}`;
    case 'values':
      return `values ${fact.whiteSpace} ${JSON.stringify([...fact.texts].sort())}`;
    case 'test':
      return `test ${fact.of === 'string' ? `${fact.whiteSpace} ${fact.about ?? fact.name}` : fact.name}`;
    case 'length':
      return `length ${fact.of === 'string' ? fact.whiteSpace : ''} ${fact.min} ${fact.max}`;
    case 'count':
      return `${fact.says} ${fact.min} ${fact.max}`;
    case 'range': {
      const { low, high } = fact;
      return `${low.isExclusive}${low.value} ${high.isExclusive}${high.value}`;
    }
    case 'multiple':
      return `multiple ${fact.divisor}`;
    case 'items':
      return `items ${fact.prefix.map(({ id }) => id)} ${fact.rest.id}`;
    case 'unique':
      return 'unique';
    case 'children':
      return JSON.stringify([
        fact.model,
        Array.from(fact.elements, ([name, { id }]) => [name, id] as const),
      ]);
    case 'anyChildren': {
      const named = Array.from(fact.elements, ([name, { id }]) => [name, id] as const);
      return `anyChildren ${JSON.stringify(named)} ${fact.others.id}`;
    }
    case 'contains':
      return `contains ${fact.claim.id} ${fact.min} ${fact.max}`;
    case 'record': {
      const properties = Array.from(fact.properties, ([name, { id }]) => [name, id] as const);
      const patterns = fact.patterns.map(({ names, claim }) => `${names.id}:${claim.id}`);
      const required = [...fact.required].sort();
      const sorted = [...properties].sort(([a], [b]) => (a < b ? -1 : 1));
      return JSON.stringify([sorted, patterns.sort(), fact.others.id, required]);
    }
  }
}
