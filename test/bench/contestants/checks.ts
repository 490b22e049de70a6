/** Checks of objects by the same schema: closed, with every pattern. */
import { equal } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Compile } from 'typebox/compile';
import type { Kind } from '../documents/kind.ts';
import { objects } from '../documents/objects.ts';
import { postwright } from '../harness/built.ts';
import { type Absent, type Contestant, contestant } from '../harness/contestant.ts';
import { valueSchema, valueValidator } from './ajv.ts';
import { checkFloor } from './floor-objects.ts';
import { ours } from './postwright.ts';

type Check = (value: unknown) => boolean;

/** A check must take the value, and none in which something is missing, unknown or wrong. */
function checker(name: string, check: Check): Contestant {
  return contestant({
    name,
    input: objects,
    work: check,
    reads: 'truth',
    verify: (isValid, value) => {
      const { from, ...rest } = value;
      const wrong = [rest, { ...value, more: '' }, { ...value, from: `${from}x` }];
      equal(isValid, true);
      for (const other of wrong) equal(check(other), false);
    },
  });
}

const checks: Readonly<Record<Kind, Check>> = {
  sms: postwright.isSmsMo,
  mms: postwright.isMmsMo,
};

const ourCheck = (kind: Kind): Contestant => checker(ours, checks[kind]);

const ajvCheck = (kind: Kind): Contestant => checker('ajv', valueValidator(kind));

function typeboxCheck(kind: Kind): Contestant {
  const validator = Compile(valueSchema(kind));
  return checker('TypeBox', (value) => validator.Check(value));
}

/** Made beforehand by typia's own command, which can't work with our version of TypeScript. */
async function typiaCheck(kind: Kind): Promise<Contestant | Absent> {
  const path = resolve('test/bench/peers/dist/checks.js');
  if (!existsSync(path)) return { name: 'typia', absent: '`npm run bench:peers` installs it' };
  const module: { isSmsMo: Check; isMmsMo: Check } = await import(pathToFileURL(path).href);
  return checker('typia', kind === 'sms' ? module.isSmsMo : module.isMmsMo);
}

/** In the order of the report. */
export const checkers = async (kind: Kind): Promise<readonly (Contestant | Absent)[]> => [
  ourCheck(kind),
  ajvCheck(kind),
  await typiaCheck(kind),
  typeboxCheck(kind),
  checkFloor(kind),
];
