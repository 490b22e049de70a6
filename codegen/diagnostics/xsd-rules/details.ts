/** Details that the messages of several rules have. */

export interface Based {
  readonly base: string;
}

export interface Named {
  readonly name: string;
}

export interface Circle {
  readonly names: readonly string[];
}

/** `A → B → A` */
export function circle({ names }: Circle): string {
  return names.concat(names.slice(0, 1)).join(' → ');
}
