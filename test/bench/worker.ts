/** One process of the benchmark: measures one row, and prints its times as JSON. */
import { isAbsent, isPresent } from './harness/contestant.ts';
import { measure } from './harness/measure.ts';
import { rows } from './rows/rows.ts';

const [id, rounds] = process.argv.slice(2);
const row = rows.find((candidate) => candidate.id === id);
if (!row) throw new Error(`no row is called ${id}`);
const all = await row.contestants();
const absent = all.filter(isAbsent);
const present = all.filter((candidate) => isPresent(candidate));
const times = await measure(row, present, Number(rounds));
console.log(JSON.stringify({ times, absent }));
