/** What one pass over a document collects: issues, drift and identities, each at its place. */
import { type LaxTable, laxTable } from '../content/any.ts';
import type { Identities, SimpleType } from '../datatype/datatype.ts';
import { quote } from '../datatype/message.ts';
import type { FormatDescriptor } from '../descriptor.ts';
import { type Finding, Findings } from '../findings.ts';
import type { Drift, RelatedRule } from '../issue.ts';
import type { Limits } from '../options.ts';
import type { OpenedInput } from '../xml/input.ts';
import { XmlReader } from '../xml/reader.ts';
import type { OpenElement } from './open-element.ts';
import type { Path } from './open-value.ts';

/** Where a value with an identity stands, and the rule around it. */
export interface IdentityPlace {
  readonly index: number;
  readonly path: Path;
  readonly enclosing: RelatedRule;
}

/** A part of the document that tolerant mode skips. */
export type Skipped = Pick<Drift, 'kind' | 'name'> & {
  readonly index: number;
  readonly end: number;
};

/** The state of one pass; it lives no longer than the call. */
export class Pass {
  readonly reader: XmlReader;
  readonly findings: Findings;
  /** Only in tolerant mode. */
  readonly drift: Drift[] | undefined;
  /** How often the value of a prefix was asked for. */
  prefixesAsked = 0;
  readonly #format: FormatDescriptor;
  readonly #input: OpenedInput;
  #identities: Identities<IdentityPlace> | undefined;

  constructor(format: FormatDescriptor, input: OpenedInput, limits: Limits, isTolerant: boolean) {
    this.#format = format;
    this.#input = input;
    this.reader = new XmlReader(input.text, limits);
    this.findings = new Findings(limits.issues, input);
    this.drift = isTolerant ? [] : undefined;
  }

  /** The text of the document. */
  get document(): string {
    return this.#input.text;
  }

  /** What content of any type is assessed by. */
  get lax(): LaxTable {
    return laxTable(this.#format);
  }

  readonly resolvePrefix = (prefix: string): string | undefined => {
    this.prefixesAsked += 1;
    return this.reader.resolvePrefix(prefix);
  };

  /** Reports an issue about `element`, or about the value at `path` within it. */
  report(element: OpenElement, finding: Finding, path: Path = []): void {
    // Beyond the limit nothing but the number counts: a path may be long.
    if (this.findings.isFull) this.findings.count();
    else this.findings.add(finding, element.path(path));
  }

  /** In tolerant mode notes what is skipped and says so; else `false`. */
  collect(element: OpenElement, { kind, name, index, end }: Skipped): boolean {
    if (!this.drift) return false;
    const xml = this.#input.text.slice(index, end);
    this.drift.push({
      path: element.path(),
      name,
      kind,
      xml,
      ...this.#input.positionAt(index),
    });
    return true;
  }

  /** Takes note of an ID or IDREF; an ID that is not unique is an issue (cvc-id.2). */
  identify(
    element: OpenElement,
    type: SimpleType,
    value: unknown,
    { index, path, enclosing }: IdentityPlace,
  ): void {
    const place = () => ({ index, path: element.path(path), enclosing });
    if (!type.identities) return;
    this.#identities ??= new type.identities<IdentityPlace>();
    const duplicate = this.#identities.note(type, value, place);
    if (!duplicate) return;
    const first = {
      code: 'cvc-id.2',
      message: 'It stands here first.',
      index: duplicate.first.index,
    };
    this.report(
      element,
      {
        code: 'cvc-id.2',
        message: `${duplicate.message}.`,
        index,
        related: [enclosing, first],
      },
      path,
    );
  }

  /** Reports the references to no ID (cvc-id.1), at the end of the document. */
  reportUnresolved(): void {
    for (const { id, place } of this.#identities?.unresolved() ?? []) {
      this.findings.add(
        {
          code: 'cvc-id.1',
          message: `No element has the ID ${quote(id)}.`,
          index: place.index,
        },
        place.path,
      );
    }
  }
}
