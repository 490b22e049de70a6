// Written by postwright from order.xsd. Do not edit: change the schema and generate anew.

/**
 * An order.
 *
 * Paid at once, or *\/ later: see \@pay and {\@link pay}.
 */
export type Order = {
  version: 2;
  /**
   * Of all amounts.
   *
   * @defaultValue EUR
   */
  currency: Currency;
  serial?: string;
  flags?: Flags;
  size?: Size;
  customerAttr?: string;
  /** Who ordered. */
  customer: string;
  items?: OrderItem[];
  note?: Note;
  shipped: string | null;
  parcel?: Parcel[];
  promotion?: never;
} & (
  | { card: Card; iban?: never; bic?: never; bank?: never }
  | {
    /** An account. */
    iban: Code;
    card?: never;
  } & ({ bic: Code; bank?: never } | { bank?: string; bic?: never })
) & (
  | { email: string; phone?: never }
  | { phone: string; email?: never }
  | { email?: never; phone?: never }
);

export type OrderItem =
  | {
    /** Something ordered. */
    kind: "line";
    value: Line;
  }
  | { kind: "discount"; value: string };

export type Code = string;

/**
 * A currency.
 *
 * - "EUR": The euro.
 * - "USD": The US dollar.
 */
export type Currency = "EUR" | "USD";

export type Flag = "gift" | "express";

export type SizeName = "S" | "L";

export interface Card {
  number: Code;
}

export interface Line {
  quantity: Quantity;
  value: string;
}

export type Quantity = number;

export interface Note {
  content: (string | NoteItem)[];
}

export type NoteItem = { kind: "b"; value: string } | { kind: "note"; value: Note };

export interface Parcel {
  parts?: string[];
  group: ParcelGroup[];
}

export interface ParcelGroup {
  item: Code;
  weight?: number | "NaN" | "INF" | "-INF";
}

export type Flags = Flag[];

export type Size = number | SizeName;
