import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Placed, takeShard } from './shard.js';

const place = (item: Placed) => item;

/** Files with so many benchmarks each. */
function suites(sizes: Readonly<Record<string, number>>): Placed[] {
  return Object.entries(sizes).flatMap(([file, size]) =>
    Array.from({ length: size }, (_, i) => ({ file, id: `${file} ${i}` })),
  );
}

function split(items: readonly Placed[], count: number): string[][] {
  return Array.from({ length: count }, (_, i) =>
    takeShard({ selected: items, notRun: [] }, place, { index: i + 1, count }).selected.map(({ id }) => id),
  );
}

describe('takeShard', () => {
  test('every benchmark is in exactly one part, whatever the files, and files stay whole', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => !text.includes('\\'));
    const files = fc.dictionary(name, fc.integer({ min: 1, max: 9 }), { maxKeys: 12 });
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 6 }), (sizes, count) => {
        const items = suites(sizes);
        const parts = split(items, count);
        expect(parts.flat().sort()).toEqual(items.map(({ id }) => id).sort());
        for (const file of Object.keys(sizes)) {
          const holders = parts.filter((part) => part.includes(`${file} 0`));
          expect(holders).toHaveLength(1);
          expect(holders[0]?.filter((id) => id.startsWith(`${file} `)).length).toBeGreaterThanOrEqual(
            sizes[file] as number,
          );
        }
        // No part is ahead of another by more than one file: the rule gives the next file to the emptiest.
        const lengths = parts.map((part) => part.length);
        const largest = Math.max(0, ...Object.values(sizes));
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(largest);
      }),
    );
  });

  test('the order in which files are found does not matter, nor how their paths are written', () => {
    const items = suites({ 'a/x.mjs': 3, 'b.mjs': 2, 'c.mjs': 2, 'd.mjs': 1 });
    const windows = items.map(({ id, file }) => ({ id, file: file.replaceAll('/', '\\') }));
    const sorted = (parts: string[][]) => parts.map((part) => part.sort());
    expect(sorted(split([...items].reverse(), 3))).toEqual(sorted(split(items, 3)));
    expect(sorted(split(windows, 3))).toEqual(sorted(split(items, 3)));
    expect(split(items, 2).map((part) => part.length)).toEqual([4, 4]);
  });

  test('the rest is named, with the reason; without a shard nothing is left out', () => {
    const selection = { selected: suites({ a: 1, b: 1 }), notRun: [{ id: 'c', reason: 'skip' as const }] };
    expect(takeShard(selection, place, { index: 2, count: 2 })).toEqual({
      selected: [{ file: 'b', id: 'b 0' }],
      notRun: [
        { id: 'c', reason: 'skip' },
        { id: 'a 0', reason: 'other-shard' },
      ],
    });
    expect(takeShard(selection, place, undefined)).toBe(selection);
  });

  test('there may be more parts than files', () => {
    expect(split(suites({ a: 2 }), 3)).toEqual([['a 0', 'a 1'], [], []]);
  });
});
