/** Where the reader says something else than Xerces, and why. */

/** Xerces' verdict is wrong, by case. */
export const verdictDeviations: Readonly<Record<string, string>> = {
  'int: minInclusive=5 / maxExclusive=5':
    'part 2 §4.3.8.4, 3: an error where maxExclusive is less than or equal to minInclusive of the base; Xerces asks only for less',
  'int: maxInclusive=5 / minExclusive=5':
    'part 2 §4.3.9.4, 3: an error where minExclusive is greater than or equal to maxInclusive of the base; Xerces asks only for greater',
};

/** Both refuse, with other codes: Xerces' first code, ours, and why. */
export const codeDeviations: readonly (readonly [xerces: RegExp, ours: RegExp, reason: string])[] =
  [
    [
      /^(cvc-|UndeclaredPrefix)/,
      /^(FacetValueFromBase|a-props-correct\.2|(min|max)(In|Ex)clusive-valid-restriction)$/,
      'Xerces first reports why the value is no value of the type, then the rule of the schema; we report the rule, with the reason in its message',
    ],
    [/^InvalidRegex$/, /^pattern-syntax$/, 'not a rule of the specification'],
    [
      /^s4s-att-not-allowed$/,
      /^src-(element\.2\.2|attribute\.3\.2)$/,
      'the specification has a rule of its own for what may stand beside ref',
    ],
    [/^e-props-correct\.2$/, /^cos-valid-default\./, 'the rule that e-props-correct.2 refers to'],
    [/^src-resolve$/, /^cos-st-restricts\.1\.1$/, 'the type is found, but is not simple'],
    [/^src-resolve\.4\.2$/, /^src-resolve$/, 'the namespace of the schema needs no import'],
    [
      /^FixedFacetValue$/,
      /^whiteSpace-valid-restriction$/,
      'part 2 §3.3: white space is fixed by the primitive types alone',
    ],
    [
      /^rcase-Recurse\.2$/,
      /^rcase-NameAndTypeOK$/,
      'the rule that the pair of particles breaks, instead of that of their groups',
    ],
    [
      /^cos-ct-extends\.1\.4\.3\.2\.2\.1\.a$/,
      /^cos-ct-extends\.1\.4\.1$/,
      'the base has simple content, so neither is mixed',
    ],
    [
      /^derivation-ok-restriction\.5\.4\.2$/,
      /^derivation-ok-restriction\.5\.4\.1$/,
      'the base has simple content, so there are no particles to compare',
    ],
  ];
