import { describe, expect, test } from 'vitest';
import { camelCase, pascalCase } from '../../codegen/bind/words.ts';

describe('property and type names', () => {
  test.each([
    ['tracking-id', 'trackingId', 'TrackingId'],
    ['FROM_MASK', 'fromMask', 'FromMask'],
    ['TRACKINGID', 'trackingid', 'Trackingid'],
    ['XMLName', 'xmlName', 'XmlName'],
    ['transactionId', 'transactionId', 'TransactionId'],
    ['ISO8601Date', 'iso8601Date', 'Iso8601Date'],
    ['a.b', 'aB', 'AB'],
    ['constructor', 'constructor', 'Constructor'],
    ['__proto__', 'proto', 'Proto'],
    ['_', '_', '_'],
    ['größe', 'größe', 'Größe'],
    ['a·b', 'a·b', 'A·b'],
  ])('%s → %s, %s', (name, camel, pascal) => {
    expect(camelCase(name)).toBe(camel);
    expect(pascalCase(name)).toBe(pascal);
  });
});
