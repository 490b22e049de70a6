import { expect, test } from 'vitest';
import { supportDocument } from './support-table.ts';

test('a table has a row for each construct, notes only where there are any', () => {
  const text = supportDocument('Language', 'Words.', [
    { title: 'Keywords', rows: [{ construct: '`a`', outcome: 'supported' }] },
    {
      title: 'Others',
      text: 'More words.',
      rows: [{ construct: '`b|c`', outcome: ['code-one', 'code-two'], note: 'why' }],
    },
  ]);
  expect(text).toBe(
    [
      ...['# Language', '', 'Words.', ''],
      ...['## Keywords', '', '| construct | |', '|---|---|', '| `a` | supported |', ''],
      ...['## Others', '', 'More words.', ''],
      ...['| construct | | note |', '|---|---|---|'],
      ...['| `b\\|c` | `code-one`, `code-two` | why |', ''],
    ].join('\n'),
  );
});
