import { expect, test, vi } from 'vitest';
import { progressOn } from '../../codegen/commands/progress.ts';
import type { Terminal } from '../../codegen/commands/terminal.ts';

test('progress is shown of what takes long, and not at every document', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    const lines: string[] = [];
    const terminal = { status: (line: string) => lines.push(line) } as unknown as Terminal;
    const progress = progressOn(terminal, 12_000);
    for (let valid = 1; valid <= 1200; valid += 1) {
      vi.advanceTimersByTime(1);
      progress({ valid, invalid: valid > 700 ? 1 : 0, unreadable: 0 });
    }
    expect(lines).toHaveLength(8);
    expect(lines[0]).toBe('4 % · 500 of 12,000 documents');
    expect(lines.at(-1)).toBe('10 % · 1,201 of 12,000 documents, 1 with faults');
  } finally {
    vi.useRealTimers();
  }
});
