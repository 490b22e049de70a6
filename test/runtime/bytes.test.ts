/** Bytes of every making: both lanes read the same of them, and neither runs what they say of themselves. */
import { expect, it } from 'vitest';
import { parseSmsMo } from '../../src/index.ts';

const members = {
  ORIGIN: 'SMS_MO',
  CODE: 'N211',
  FROM: '15552312102',
  TO: '86717',
  TEXT: 'STOP',
  RECEIVED: '2011-09-28T17:31:02-04:00',
  TRANSACTIONID: '511XG-02294-192SA-482H8',
};
const xml = `<POSTBACK>${Object.entries(members)
  .map(([name, value]) => `<${name}>${value}</${name}>`)
  .join('')}</POSTBACK>`;
const encoded = new TextEncoder().encode(xml);

function never(): never {
  throw new Error('never');
}

class Derived extends Uint8Array {
  override get length(): number {
    return 3;
  }
  override get buffer(): ArrayBuffer {
    return never();
  }
  override subarray(): Uint8Array<ArrayBuffer> {
    return never();
  }
  override [Symbol.iterator](): ArrayIterator<number> {
    return never();
  }
}

function derived(): Uint8Array {
  const bytes = new Derived(encoded.length);
  Uint8Array.prototype.set.call(bytes, encoded);
  return bytes;
}

function withProperties(): Uint8Array {
  const bytes = Uint8Array.from(encoded);
  for (const key of ['length', 'buffer', 'constructor', Symbol.toStringTag]) {
    Object.defineProperty(bytes, key, { get: never });
  }
  return bytes;
}

function shared(): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(encoded.length));
  bytes.set(encoded);
  return bytes;
}

function handedAway(): Uint8Array {
  const bytes = Uint8Array.from(encoded);
  structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
  return bytes;
}

function revoked(): Uint8Array {
  const { proxy, revoke } = Proxy.revocable(encoded, {});
  revoke();
  return proxy;
}

const full = { limits: { depth: 9 } };

it.each([
  ['a derived class', derived()],
  ['an array with properties of its own', withProperties()],
  ['shared memory', shared()],
])('reads %s', (_, bytes) => {
  expect(parseSmsMo(bytes)).toEqual(parseSmsMo(xml));
  expect(parseSmsMo(bytes, full)).toEqual(parseSmsMo(xml));
  expect(parseSmsMo(bytes)).toHaveProperty('value');
});

it('holds bytes to the limit of size whatever they say of their length', () => {
  const limits = { size: encoded.length - 1 };
  expect(parseSmsMo(derived(), { limits }).issues?.[0]?.code).toBe('limit-size');
});

it.each([
  ['a proxy', new Proxy(encoded, {}), 'xml-input'],
  ['a revoked proxy', revoked(), 'xml-input'],
  ['what only inherits', Object.create(Uint8Array.prototype) as Uint8Array, 'xml-input'],
  ['memory that was handed away', handedAway(), 'xml-root-missing'],
])('refuses %s', (_, bytes, code) => {
  expect(parseSmsMo(bytes).issues?.map((issue) => issue.code)).toEqual([code]);
  expect(parseSmsMo(bytes, full)).toEqual(parseSmsMo(bytes));
});
