import { isBenchlineError } from '@benchline/schema';
import { expect, test } from 'vitest';
import { toHeapprofile } from '../profile/heapprofile-file.js';
import { readHeapprofile } from '../profile/read-heapprofile.js';
import type { SamplingNode } from '../profile/sampling-profile.js';
import { profileHeap } from '../profile-heap.js';
import { differentialFlameGraph } from './differential-flame-graph.js';
import { flameGraph } from './flame-graph.js';

let sink: unknown;

function allocateRows(count: number): void {
  for (let index = 0; index < count; index += 1) sink = new Array(100).fill(index);
}

test('a stored profile becomes the graph of the one that was taken', async () => {
  const { profile } = await profileHeap(() => allocateRows(5000));
  const stored = readHeapprofile(JSON.parse(toHeapprofile(profile)));
  expect(stored).toMatchObject({ totalBytes: profile.totalBytes, sampleCount: profile.sampleCount });
  const graph = flameGraph(stored, { rootDirectory: import.meta.dirname });
  expect(graph).toEqual(flameGraph(profile, { rootDirectory: import.meta.dirname }));
  expect(graph).toMatchObject({ kind: 'heap', unit: 'bytes' });
  expect(graph.root.totalValue).toBeCloseTo(profile.totalBytes, 0);
  const place = JSON.stringify(graph.root).match(
    /"file":"([^"]*)","line":\d+,"column":\d+,"name":"allocateRows"/,
  );
  expect(place?.[1]).toBe('flame-graph.test.ts');
  expect(sink).toBeDefined();
});

const node = (functionName: string, lineNumber: number, selfSize: number, children: SamplingNode[] = []) => ({
  id: 1,
  callFrame: { functionName, scriptId: '7', url: 'file:///app/a.js', lineNumber, columnNumber: 0 },
  selfSize,
  children,
});

test('two profiles are compared per operation, a function that moved in its file among them', () => {
  const graph = differentialFlameGraph(
    {
      profile: { head: node('(root)', 0, 0, [node('rows', 3, 1000), node('gone', 9, 10)]) },
      operationCount: 10,
    },
    { profile: { head: node('(root)', 0, 0, [node('rows', 5, 6000)]) }, operationCount: 20 },
    { rootDirectory: '/app' },
  );
  expect(graph.root).toMatchObject({ baselineTotalValue: 101, currentTotalValue: 300 });
  expect(graph.root.children).toMatchObject([
    { name: 'gone', baselineSelfValue: 1, currentSelfValue: 0, deltaSelfValue: -1 },
    {
      name: 'rows',
      file: 'a.js',
      line: 6,
      baselineSelfValue: 100,
      currentSelfValue: 300,
      deltaSelfValue: 200,
    },
  ]);
});

test.each([
  [null, 'no function'],
  [{ head: {} }, 'no function'],
  [{ head: { ...node('a', 0, 1), children: [{ ...node('b', 0, -1) }] } }, 'no size'],
  [{ head: { ...node('a', 0, 1), children: undefined } }, 'no list of children'],
  [{ head: { ...node('a', 0, 1), callFrame: { functionName: 'a', url: '' } } }, 'no line'],
  [{ head: node('a', 0, 1), samples: 7 }, 'no list'],
])('a document that is none is refused: %j', (document, what) => {
  try {
    readHeapprofile(document, { where: 'x.heapprofile' });
    expect.unreachable();
  } catch (error) {
    expect(isBenchlineError(error) && error.code).toBe('document-invalid');
    expect((error as Error).message).toContain(what);
    expect((error as Error).message).toContain('x.heapprofile');
  }
});
