/**
 * XSDs of any size, shaped as those of the industry are: a graph of types that refer to each other
 * over many namespaces, extension chains, code lists, long choices, groups, and documentation.
 */
import { type Dice, diceOf } from './dice.ts';
import { documentationOf, fieldName, freshName } from './words.ts';

/** A named type, and the file that it stands in. */
interface Known {
  readonly kind: 'simple' | 'complex';
  readonly file: number;
  readonly name: string;
  /** Extensions below it; a chain ends at six. */
  readonly depth: number;
  /** Simple content, that nothing but attributes can be added to. */
  readonly simpleContent: boolean;
}

const TYPES_OF_A_FILE = 60;
const BUILTINS = [
  'string',
  'token',
  'int',
  'long',
  'decimal',
  'boolean',
  'date',
  'dateTime',
  'anyURI',
  'NMTOKEN',
] as const;

/** The files of a schema set of `size` named types by path; `main.xsd` is the entry. */
export function xsdFiles(size: number, seed = 1): Readonly<Record<string, string>> {
  return new Schemas(size, diceOf(seed)).files();
}

class Schemas {
  readonly #size: number;
  readonly #dice: Dice;
  readonly #names = new Set<string>();
  readonly #known: Known[] = [];
  readonly #bodies: string[][] = [];
  readonly #imports: Set<number>[] = [];

  constructor(size: number, dice: Dice) {
    this.#size = size;
    this.#dice = dice;
  }

  files(): Readonly<Record<string, string>> {
    for (let index = 0; index < this.#size; index += 1) {
      this.#addType(Math.floor(index / TYPES_OF_A_FILE));
    }
    const files = this.#bodies.map((body, file): [string, string] => [
      `part${file}.xsd`,
      this.#document(`urn:part:${file}`, body, this.#imports[file] ?? new Set()),
    ]);
    return Object.fromEntries([['main.xsd', this.#entry()], ...files]);
  }

  #document(namespace: string, body: readonly string[], imports: ReadonlySet<number>): string {
    const used = [...imports].sort((a, b) => a - b);
    const prefixes = used.map((file) => ` xmlns:p${file}="urn:part:${file}"`).join('');
    const declarations = used.map(
      (file) => `  <xs:import namespace="urn:part:${file}" schemaLocation="part${file}.xsd"/>`,
    );
    return [
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}" elementFormDefault="qualified"${prefixes}>`,
      ...declarations.filter((line) => !line.includes(`"${namespace}"`)),
      ...body,
      '</xs:schema>\n',
    ].join('\n');
  }

  /** For each file one root, a choice of its types: every type can be reached. */
  #entry(): string {
    const roots = this.#bodies.flatMap((_, file) => {
      const complex = this.#known.filter((type) => type.file === file && type.kind === 'complex');
      const branches = complex.map(
        ({ name }) => `      <xs:element name="${name}" type="p${file}:${name}"/>`,
      );
      return [
        `  <xs:element name="message${file}"><xs:complexType><xs:choice>`,
        ...(branches.length > 0 ? branches : ['      <xs:element name="text" type="xs:string"/>']),
        '  </xs:choice></xs:complexType></xs:element>',
      ];
    });
    return this.#document('urn:main', roots, new Set(this.#bodies.keys()));
  }

  #addType(file: number): void {
    this.#bodies[file] ??= [];
    this.#imports[file] ??= new Set([file]);
    const name = freshName(this.#dice, this.#names);
    const documentation = `    <xs:annotation><xs:documentation>${documentationOf(this.#dice, name)}</xs:documentation></xs:annotation>`;
    const isSimple = this.#dice.chance(30) || this.#known.length === 0;
    const [body, added] = isSimple ? this.#simpleType() : this.#complexType(file);
    const tag = isSimple ? 'simpleType' : 'complexType';
    const kind = isSimple ? 'simple' : 'complex';
    this.#bodies[file].push(`  <xs:${tag} name="${name}">`, documentation, body, `  </xs:${tag}>`);
    this.#known.push({ kind, file, name, ...added });
  }

  #simpleType(): [string, Pick<Known, 'depth' | 'simpleContent'>] {
    const dice = this.#dice;
    const added = { depth: 0, simpleContent: true };
    const facet = (name: string, value: string | number): string =>
      `      <xs:${name} value="${value}"/>`;
    const restriction = (base: string, facets: readonly string[]): string =>
      [`    <xs:restriction base="xs:${base}">`, ...facets, '    </xs:restriction>'].join('\n');
    switch (dice.roll(1, 5)) {
      case 1:
        return [
          restriction('string', [facet('minLength', 1), facet('maxLength', dice.roll(5, 500))]),
          added,
        ];
      case 2:
        return [
          restriction('token', [
            facet('pattern', `[A-Z]{${dice.roll(1, 6)}}[0-9]{1,${dice.roll(1, 12)}}`),
          ]),
          added,
        ];
      case 3:
        return [
          restriction('decimal', [
            facet('totalDigits', 18),
            facet('fractionDigits', dice.roll(0, 5)),
          ]),
          added,
        ];
      default: {
        // Most code lists are short, some are not.
        const length = dice.chance(5) ? dice.roll(100, 300) : dice.roll(2, 20);
        const values = Array.from({ length }, (_, index) =>
          facet('enumeration', `${fieldName(dice, index)}`),
        );
        return [restriction('token', values), added];
      }
    }
  }

  #complexType(file: number): [string, Pick<Known, 'depth' | 'simpleContent'>] {
    const dice = this.#dice;
    if (dice.chance(15)) {
      const attributes = this.#attributes(file, dice.roll(1, 4));
      const base = this.#reference(file, 'simple');
      return [
        `    <xs:simpleContent><xs:extension base="${base}">\n${attributes}\n    </xs:extension></xs:simpleContent>`,
        { depth: 0, simpleContent: true },
      ];
    }
    const content = `${this.#content(file)}\n${this.#attributes(file, dice.roll(0, 3))}`;
    const bases = this.#recent().filter(
      ({ kind, depth, simpleContent }) => kind === 'complex' && !simpleContent && depth < 6,
    );
    if (bases.length > 0 && dice.chance(25)) {
      const base = dice.pick(bases);
      return [
        `    <xs:complexContent><xs:extension base="${this.#qualified(file, base)}">\n${content}\n    </xs:extension></xs:complexContent>`,
        { depth: base.depth + 1, simpleContent: false },
      ];
    }
    return [content, { depth: 0, simpleContent: false }];
  }

  /** A sequence, or a choice that is long at times. */
  #content(file: number): string {
    const dice = this.#dice;
    const isChoice = dice.chance(15);
    const length = isChoice && dice.chance(20) ? dice.roll(20, 60) : dice.roll(2, 10);
    // Fields of a type and of those that it extends are told apart by the number of types before.
    const from = this.#known.length * 100;
    const elements = Array.from({ length }, (_, index) =>
      this.#element(file, from + index, isChoice),
    );
    const tag = isChoice ? 'choice' : 'sequence';
    return [`    <xs:${tag}>`, ...elements, `    </xs:${tag}>`].join('\n');
  }

  #element(file: number, index: number, isBranch: boolean): string {
    const dice = this.#dice;
    const name = fieldName(dice, index);
    const min = !isBranch && dice.chance(50) ? ' minOccurs="0"' : '';
    const max =
      !isBranch && dice.chance(20)
        ? ` maxOccurs="${dice.pick(['unbounded', '2', '99', '5000'])}"`
        : '';
    if (dice.chance(5)) {
      const inner = [0, 1].map((count) => this.#element(file, index * 10 + count, false));
      return `      <xs:element name="${name}"${min}${max}><xs:complexType><xs:sequence>\n${inner.join('\n')}\n      </xs:sequence></xs:complexType></xs:element>`;
    }
    const kind = dice.roll(1, 10);
    const type =
      kind <= 4
        ? `xs:${dice.pick(BUILTINS)}`
        : this.#reference(file, kind <= 7 ? 'simple' : 'complex');
    return `      <xs:element name="${name}" type="${type}"${min}${max}/>`;
  }

  #attributes(file: number, length: number): string {
    const dice = this.#dice;
    const attributes = Array.from({ length }, (_, index) => {
      const name = `${fieldName(dice, this.#known.length)}${index}`;
      const use = dice.chance(30) ? ' use="required"' : '';
      return `      <xs:attribute name="${name}" type="${this.#reference(file, 'simple')}"${use}/>`;
    });
    return attributes.join('\n');
  }

  /** Most references are to the neighbourhood, as in life; some go anywhere. */
  #recent(): readonly Known[] {
    return this.#known.slice(this.#dice.chance(90) ? -TYPES_OF_A_FILE : 0);
  }

  #reference(file: number, kind: Known['kind']): string {
    const candidates = this.#recent().filter((type) => type.kind === kind);
    if (candidates.length === 0) return 'xs:string';
    return this.#qualified(file, this.#dice.pick(candidates));
  }

  #qualified(file: number, type: Known): string {
    this.#imports[file]?.add(type.file);
    return `p${type.file}:${type.name}`;
  }
}
