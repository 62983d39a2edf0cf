import type { CallFrame } from '@benchline/inspector';
import type { CpuProfile, CpuProfileNode } from '../src/profile/cpu-profile.js';

/** A stack in words, callers first, such as `main@src/a.ts:3 work@src/a.ts:9`, and how many samples it has. */
export type StackHits = readonly [stack: string, hits: number];

/** A profile of given stacks, a sample every millisecond, in the order given. */
export function profileOf(stacks: readonly StackHits[], parts: Partial<CpuProfile> = {}): CpuProfile {
  const nodes: (CpuProfileNode & { children: number[]; hitCount: number })[] = [
    { id: 1, callFrame: frameOf('(root)'), hitCount: 0, children: [] },
  ];
  const samples: number[] = [];
  const known = new Map<string, number>();
  for (const [stack, hits] of stacks) {
    let node = nodes[0] as (typeof nodes)[number];
    let path = '';
    for (const word of stack.split(' ')) {
      path += ` ${word}`;
      if (!known.has(path)) {
        nodes.push({ id: nodes.length + 1, callFrame: frameOf(word), hitCount: 0, children: [] });
        node.children.push(nodes.length);
        known.set(path, nodes.length);
      }
      node = nodes[(known.get(path) as number) - 1] as (typeof nodes)[number];
    }
    nodes[node.id - 1] = { ...node, hitCount: node.hitCount + hits };
    for (let hit = 0; hit < hits; hit += 1) samples.push(node.id);
  }
  return {
    engine: 'inspector',
    samplingIntervalUs: 1000,
    operationCount: 1,
    rootDirectory: '/app',
    data: {
      nodes,
      startTime: 0,
      endTime: samples.length * 1000,
      samples,
      // The first sample is at the start, so that each stands for a millisecond.
      timeDeltas: samples.map((_, index) => (index === 0 ? 0 : 1000)),
    },
    ...parts,
  };
}

function frameOf(word: string): CallFrame {
  const [functionName = '', ...rest] = word.replace('(garbage_collector)', '(garbage collector)').split('@');
  const place = rest.join('@');
  const at = place.lastIndexOf(':');
  const url = at < 0 || place.startsWith('node:') ? place : place.slice(0, at);
  const lineNumber = url === place ? -1 : Number(place.slice(at + 1)) - 1;
  return {
    functionName,
    scriptId: url === '' ? '0' : '1',
    url,
    lineNumber,
    columnNumber: url === '' ? -1 : 0,
  };
}
