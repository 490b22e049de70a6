/** Random changes to documents that are valid: most are no longer so. */
import fc from 'fast-check';

const texts = [
  '',
  ' ',
  '0',
  '5',
  '10',
  '-1',
  '1.5',
  'a',
  'ab',
  'A',
  ' a ',
  'true',
  '1',
  'NaN',
  'INF',
  'x y',
];

/** `document` with one edit: a text, a start tag with its element, or a pair of neighbours changed. */
export function mutated(document: string): fc.Arbitrary<string> {
  const elements = [...document.matchAll(/<([\w:.-]+)[^<>]*>[^<>]*<\/\1>|<[\w:.-]+[^<>]*\/>/g)];
  const values = [...document.matchAll(/(?<=>)[^<>]+(?=<)|(?<=")[^"<>]*(?=")/g)];
  return fc
    .tuple(
      fc.nat(),
      fc.constantFrom('text', 'remove', 'repeat', 'swap', 'empty'),
      fc.constantFrom(...texts),
    )
    .map(([place, change, text]) => {
      const spans = change === 'text' ? values : elements;
      const chosen = spans[place % Math.max(1, spans.length)];
      if (!chosen) return document;
      const [before, behind] = [
        document.slice(0, chosen.index),
        document.slice(chosen.index + chosen[0].length),
      ];
      switch (change) {
        case 'text':
          return before + text + behind;
        case 'remove':
          return before + behind;
        case 'repeat':
          return before + chosen[0] + chosen[0] + behind;
        case 'empty':
          return before + chosen[0].replace(/>[^<>]*</, '><') + behind;
        default:
          return swapped(document, chosen, elements[(place + 1) % elements.length] ?? chosen);
      }
    });
}

function swapped(document: string, one: RegExpExecArray, other: RegExpExecArray): string {
  if (one.index >= other.index) return document;
  const end = one.index + one[0].length;
  const between = document.slice(end, other.index);
  return (
    document.slice(0, one.index) +
    other[0] +
    between +
    one[0] +
    document.slice(other.index + other[0].length)
  );
}
