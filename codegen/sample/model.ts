/** What is sampled from a schema: documents and values that each show one thing that the schema says. */

/** A sample to be made: one thing that the schema says, and where. */
export interface Goal {
  readonly kind: 'valid' | 'invalid';
  /** Where the schema says it: `POSTBACK/CONTENT/FILE`, `type:Name/@unit`, `Name.unit`. */
  readonly place: string;
  /** What the sample shows: `maxLength 160`, `without KEYWORD`, `a value that is not enumerated`. */
  readonly shows: string;
}

/** What stands in a sample: a document, or a value. */
export type SampleContent =
  | { readonly format: 'xml'; readonly document: string }
  | { readonly format: 'json'; readonly value: unknown };

/** A document or value that our own lanes have confirmed to be what it is said to be. */
export type Sample = Goal &
  SampleContent & {
    /** Unique in its set, fit for a file name: `invalid-POSTBACK-TO-against-pattern`. */
    readonly name: string;
    /** Of an invalid one: the code that it gets. */
    readonly code?: string;
  };

/** A goal that no sample shows, and why. */
export interface Uncovered extends Goal {
  readonly reason: string;
}

/** What came of a schema's goals. */
export interface SampleSet {
  /** In the order of the schema, the valid ones first; none stands twice. */
  readonly samples: readonly Sample[];
  readonly coverage: Coverage;
}

/** Each goal is covered, or there is a reason why not. */
export interface Coverage {
  readonly goals: number;
  /** Goals that a sample shows; one sample may show several. */
  readonly covered: number;
  readonly uncovered: readonly Uncovered[];
  /** Goals whose samples our own lanes judged otherwise: faults of postwright, and not shown. */
  readonly defects: readonly Uncovered[];
}

/** What a goal came to: something to show, or why there is nothing. */
export type Outcome<Content> =
  | { readonly kind: 'found'; readonly content: Content; readonly code?: string }
  | { readonly kind: 'uncovered' | 'defect'; readonly reason: string };

/** A goal, and what it came to. */
export interface Attempt<Content> {
  readonly goal: Goal;
  readonly outcome: Outcome<Content>;
}
