// Written by postwright from shop.schema.json. Do not edit: change the schema and generate anew.

/** Shop */
export interface Shop {
  /**
   * @example "s-1"
   * @example "s-2"
   */
  readonly id: string;
  /**
   * @deprecated
   * @defaultValue true
   */
  open?: boolean;
  animals: Animal[];
  place?: Point;
  route?: [string, number?, ...unknown[]];
  pair?: ["a", null];
  labels?: Labels;
  scores?: { best?: number; [property: string]: number | undefined };
  extensions?: { [property: `x-${string}`]: string };
  /**
   * - "low": Not much.
   * - "high": A lot.
   */
  level?: "low" | "high";
  mixed?: "a" | 1 | true | null | { kind: "b" } | ["c", 2];
  either?: string | number | null;
  tree?: Tree;
  contact?: (
    | { email: string; phone?: never }
    | { email?: never; phone: string }
  );
  untyped?: (
    | null
    | boolean
    | number
    | string
    | unknown[]
    | { a?: string }
  );
  anything?: unknown;
}

export type Point = [number, number];

export interface Labels {
  [property: string]: string;
}

export type Tree = string | Tree[] | Branch;

/** One of the animals. */
export type Animal = Cat | Dog;

export interface Branch {
  [property: string]: number | Tree | undefined;
  left?: Tree;
  right?: Tree;
}

export interface Cat {
  /** What it is called. */
  name: string;
  kind: "cat";
  lives?: number;
}

export interface Dog {
  /** What it is called. */
  name: string;
  kind: "dog";
  barks?: boolean;
}

export interface Named {
  /** What it is called. */
  name: string;
}
