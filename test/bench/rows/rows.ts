/** Every row that is timed in processes of its own. */
import type { Row } from '../harness/contestant.ts';
import { orderRows, variationRows } from './documents.ts';
import { invalidRows } from './invalid.ts';
import { lengthRows } from './lengths.ts';
import { checkRows, writeRows } from './objects.ts';
import { bytesRows, peerRows } from './parse.ts';

/** In the order of the report. */
export const rows: readonly Row[] = [
  ...peerRows,
  ...bytesRows,
  ...variationRows,
  ...orderRows,
  ...invalidRows,
  ...checkRows,
  ...writeRows,
  ...lengthRows,
];
