/**
 * What emitted types accept and refuse, as `tsc` sees it: `npm run check:types` is what runs the
 * `@ts-expect-error` lines here; `emitted.test.ts` keeps the types what is emitted.
 */
import { describe, expectTypeOf, it } from 'vitest';
import type {
  Card,
  Currency,
  Flag,
  NoteItem,
  Order,
  OrderItem,
  Parcel,
  SizeName,
} from './emitted/order/types.ts';
import type { Animal, Branch, Cat, Dog, Labels, Point, Shop, Tree } from './emitted/shop/types.ts';

const card: Card = { number: 'A1' };
const plain = { version: 2, currency: 'EUR', customer: 'C', shipped: null } as const;

describe('types of an XSD', () => {
  it('a choice holds one branch', () => {
    expectTypeOf({ ...plain, card }).toExtend<Order>();
    expectTypeOf({ ...plain, iban: 'I', bic: 'B' }).toExtend<Order>();
    expectTypeOf({ ...plain, iban: 'I' }).toExtend<Order>();
    // @ts-expect-error: neither branch.
    const neither: Order = { ...plain };
    // @ts-expect-error: both branches.
    const both: Order = { ...plain, card, iban: 'I', bic: 'B' };
    // @ts-expect-error: a part of the other branch.
    const part: Order = { ...plain, card, bic: 'B' };
    // @ts-expect-error: both branches of the choice within a branch.
    const inner: Order = { ...plain, iban: 'I', bic: 'B', bank: 'K' };
    return [neither, both, part, inner];
  });

  it('a choice is told by its properties', () => {
    const pay = (order: Order): string => {
      if (order.card !== undefined) {
        expectTypeOf(order.card).toEqualTypeOf<Card>();
        expectTypeOf(order.iban).toEqualTypeOf<undefined>();
        return order.card.number;
      }
      expectTypeOf(order.iban).toEqualTypeOf<string>();
      return order.iban;
    };
    expectTypeOf(pay).returns.toBeString();
  });

  it('an optional choice holds one branch or none', () => {
    expectTypeOf({ ...plain, card, email: 'e' }).toExtend<Order>();
    // @ts-expect-error: both branches.
    const both: Order = { ...plain, card, email: 'e', phone: 'p' };
    return both;
  });

  it('has no value for what is abstract', () => {
    expectTypeOf<Order['promotion']>().toEqualTypeOf<undefined>();
    // @ts-expect-error: it can't occur.
    const order: Order = { ...plain, card, promotion: ['10 %'] };
    return order;
  });

  it('a repeated choice keeps the order of its children, each told by its kind', () => {
    expectTypeOf<Order['items']>().toEqualTypeOf<OrderItem[] | undefined>();
    expectTypeOf<Extract<OrderItem, { kind: 'discount' }>['value']>().toBeString();
    expectTypeOf<Extract<OrderItem, { kind: 'line' }>['value']['quantity']>().toBeNumber();
    // @ts-expect-error: the value of another kind.
    const item: OrderItem = { kind: 'line', value: '1' };
    return item;
  });

  it('a repeated group is an array of records', () => {
    expectTypeOf<Parcel['group'][number]['item']>().toBeString();
    expectTypeOf<Parcel['parts']>().toEqualTypeOf<string[] | undefined>();
  });

  it('mixed content has texts between its children, recursively', () => {
    const content: (string | NoteItem)[] = [
      'a ',
      { kind: 'b', value: 'b' },
      { kind: 'note', value: { content: ['c'] } },
    ];
    expectTypeOf(content).toExtend<NonNullable<Order['note']>['content']>();
  });

  it('scalars are what they are in a program', () => {
    expectTypeOf<Order['version']>().toEqualTypeOf<2>();
    expectTypeOf<Order['currency']>().toEqualTypeOf<Currency>();
    expectTypeOf<Currency>().toEqualTypeOf<'EUR' | 'USD'>();
    expectTypeOf<Order['serial']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Order['flags']>().toEqualTypeOf<Flag[] | undefined>();
    expectTypeOf<Order['size']>().toEqualTypeOf<number | SizeName | undefined>();
    expectTypeOf<Order['shipped']>().toEqualTypeOf<string | null>();
    expectTypeOf<Parcel['group'][number]['weight']>().toEqualTypeOf<
      number | 'NaN' | 'INF' | '-INF' | undefined
    >();
  });

  it('what is absent is no property, and nothing else is one', () => {
    // @ts-expect-error: present, and undefined.
    const present: Order = { ...plain, card, note: undefined };
    // @ts-expect-error: no such property.
    const other: Order = { ...plain, card, colour: 'red' };
    // @ts-expect-error: what may be nil must be there.
    const absent: Order = { version: 2, currency: 'EUR', customer: 'C', card };
    return [present, other, absent];
  });
});

describe('types of a JSON Schema', () => {
  it('alternatives are told by their constants', () => {
    const sound = (animal: Animal): boolean | number | undefined =>
      animal.kind === 'cat' ? animal.lives : animal.barks;
    expectTypeOf(sound).parameter(0).toEqualTypeOf<Cat | Dog>();
    // @ts-expect-error: the property of the other animal.
    const dog: Dog = { kind: 'dog', name: 'd', lives: 9 };
    // @ts-expect-error: `allOf` asks for a name.
    const cat: Cat = { kind: 'cat' };
    return [dog, cat];
  });

  it('tuples have their places', () => {
    expectTypeOf<Point>().toEqualTypeOf<[number, number]>();
    expectTypeOf<Shop['pair']>().toEqualTypeOf<['a', null] | undefined>();
    expectTypeOf<Shop['route']>().toEqualTypeOf<[string, number?, ...unknown[]] | undefined>();
    // @ts-expect-error: too long.
    const point: Point = [1, 2, 3];
    return point;
  });

  it('other properties hold what the schema says, and known ones keep their types', () => {
    expectTypeOf<Labels[string]>().toBeString();
    expectTypeOf<Branch['left']>().toEqualTypeOf<Tree | undefined>();
    const scores: NonNullable<Shop['scores']> = { best: 1.5, worst: 1 };
    // @ts-expect-error: not a number.
    scores.last = 'x';
    const extensions: NonNullable<Shop['extensions']> = { 'x-a': 'a' };
    // @ts-expect-error: a name that matches no pattern.
    extensions.y = 'a';
    // @ts-expect-error: of a name that does, another type.
    extensions['x-b'] = 1;
  });

  it('constants and enumerations are literals', () => {
    expectTypeOf<Shop['level']>().toEqualTypeOf<'low' | 'high' | undefined>();
    expectTypeOf<Shop['mixed']>().toEqualTypeOf<
      'a' | 1 | true | null | { kind: 'b' } | ['c', 2] | undefined
    >();
    expectTypeOf<Shop['either']>().toEqualTypeOf<string | number | null | undefined>();
    expectTypeOf<Shop['anything']>().toBeUnknown();
  });

  it('`required` and `not` choose among properties', () => {
    type Contact = NonNullable<Shop['contact']>;
    expectTypeOf<{ email: string }>().toExtend<Contact>();
    // @ts-expect-error: neither.
    const neither: Contact = {};
    // @ts-expect-error: both.
    const both: Contact = { email: 'e', phone: 'p' };
    return [neither, both];
  });

  it('without `type`, values of other types are possible', () => {
    expectTypeOf<Shop['untyped']>().toEqualTypeOf<
      null | boolean | number | string | unknown[] | { a?: string } | undefined
    >();
  });

  it('`readOnly` is read only, closed objects are closed', () => {
    const rename = (shop: Shop): void => {
      // @ts-expect-error: read only.
      shop.id = 'x';
      // @ts-expect-error: no such property.
      shop.name = 'x';
    };
    expectTypeOf(rename).returns.toBeVoid();
  });

  it('types are recursive', () => {
    expectTypeOf<['a', ['b', { left: ['c'] }]]>().toExtend<Tree>();
  });
});
