import { TraceMap } from '@jridgewell/trace-mapping';
import { expect, test } from 'vitest';
import { originalTicks } from './original-ticks.js';

const frame = { functionName: 'f', scriptId: '1', url: 'file:///a.js', lineNumber: 0, columnNumber: 0 };
/** The first generated line is of the first original one, the second of none, the third of the second original one. */
const map = new TraceMap({ version: 3, sources: ['a.ts'], names: [], mappings: 'AAAA;;AACA' });

test('ticks on a line that came from nowhere are left out', () => {
  const ticks = [
    { line: 1, ticks: 2 },
    { line: 2, ticks: 3 },
    { line: 3, ticks: 4 },
    { line: 99, ticks: 5 },
  ];
  expect(originalTicks(ticks, frame, map, 'a.ts')).toEqual([
    { line: 1, ticks: 2 },
    { line: 2, ticks: 4 },
  ]);
});
