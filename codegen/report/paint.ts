import { styleText } from 'node:util';

/** Colours by what they mean. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly good: (text: string) => string;
  readonly place: (text: string) => string;
  readonly dim: (text: string) => string;
}

const plain = (text: string): string => text;

export const plainPaint: Paint = {
  error: plain,
  warning: plain,
  good: plain,
  place: plain,
  dim: plain,
};

type Style = Parameters<typeof styleText>[0];

const inStyle =
  (style: Style) =>
  (text: string): string =>
    // Whether to colour was decided before; Node must not decide again.
    styleText(style, text, { validateStream: false });

export const colourPaint: Paint = {
  error: inStyle(['red', 'bold']),
  warning: inStyle(['yellow', 'bold']),
  good: inStyle('green'),
  place: inStyle('bold'),
  dim: inStyle('dim'),
};
