/** What a place holds, as far as an element can hold but one kind of content. */
import { everyArray, everyObject, everyString, type Shape } from './shape.ts';

export type PlaceKind = 'object' | 'array' | 'scalar' | 'null';

/** Whether any value belongs to a shape. */
export function isPossible(shape: Shape): boolean {
  return shape.null || contentKinds(shape).length > 0;
}

/** Whether nothing at all is said of the value, `null` aside. */
export function isAnything({ objects, arrays, strings }: Shape): boolean {
  return objects === everyObject && arrays === everyArray && strings === everyString;
}

/** The kinds of content that a shape has. */
export function contentKinds({
  objects,
  arrays,
  booleans,
  numbers,
  strings,
}: Shape): readonly Exclude<PlaceKind, 'null'>[] {
  return [
    ...(objects.length > 0 ? ['object' as const] : []),
    ...(arrays.length > 0 ? ['array' as const] : []),
    ...(booleans.length + numbers.length + strings.length > 0 ? ['scalar' as const] : []),
  ];
}

/** The kind that is kept: what is anything becomes text. */
export function kindOf(shape: Shape): PlaceKind {
  if (isAnything(shape)) return 'scalar';
  return contentKinds(shape)[0] ?? 'null';
}
