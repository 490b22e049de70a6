/** Details that the messages of several rules have. */

/** What a type is derived from. */
export interface Based {
  readonly base: string;
}

/** What something is called. */
export interface Named {
  readonly name: string;
}

/** Names that lead from one to the next, the last to the first again. */
export interface Circle {
  readonly names: readonly string[];
}

/** `A → B → A` */
export function circle({ names }: Circle): string {
  return names.concat(names.slice(0, 1)).join(' → ');
}
