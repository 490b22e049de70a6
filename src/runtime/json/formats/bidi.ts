/** Right-to-left scripts in host names (RFC 5893), for characters that IDNA allows. */

/** Bidi_Class R or AL: the blocks that Unicode keeps for right-to-left scripts. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const ARABIC_NUMBER = /[\u0660-\u0669\u{10D30}-\u{10D39}]/u;
const EUROPEAN_NUMBER = /[0-9\u06F0-\u06F9]/;
/** Classes that may stand in any label, but not at its ends: ON, ES and, of joiners, BN. */
const NEUTRAL = /[\u00B7\u0375\u30FB-]|[\u200C\u200D]/;
const NONSPACING_MARK = /[\p{Mn}\p{Me}]/u;

type BidiClass = 'L' | 'R' | 'AN' | 'EN' | 'ON' | 'NSM';

function bidiClass(character: string): BidiClass {
  if (NONSPACING_MARK.test(character)) return 'NSM';
  if (ARABIC_NUMBER.test(character)) return 'AN';
  if (EUROPEAN_NUMBER.test(character)) return 'EN';
  if (NEUTRAL.test(character)) return 'ON';
  return RIGHT_TO_LEFT.test(character) ? 'R' : 'L';
}

/** Whether labels, if one of them runs from right to left, keep the Bidi rule (§2). */
export function keepsBidiRule(labels: readonly string[]): boolean {
  const classes = labels.map((label) => Array.from(label, bidiClass));
  const isBidi = classes.some((each) => each.includes('R') || each.includes('AN'));
  return !isBidi || classes.every(keepsRule);
}

function keepsRule(label: readonly BidiClass[]): boolean {
  const last = label.findLast((each) => each !== 'NSM');
  if (label[0] === 'R') {
    const hasBothNumbers = label.includes('EN') && label.includes('AN');
    const ends = last === 'R' || last === 'EN' || last === 'AN';
    return ends && !hasBothNumbers && !label.includes('L');
  }
  const ends = last === 'L' || last === 'EN';
  return label[0] === 'L' && ends && !label.includes('R') && !label.includes('AN');
}
