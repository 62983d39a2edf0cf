import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from './display-width.js';
import { ansiStyle } from './style.js';
import { table } from './table.js';

const columns = [
  { header: 'benchmark', align: 'left' },
  { header: 'median', align: 'decimal' },
  { header: 'change', align: 'right' },
] as const;

const rows = [
  ['parse › small', '12.3 µs', '+5.0 %'],
  ['parse › 测量', '450 ns', '–'],
  ['render a very long and detailed name of a benchmark', '1.25 ms', '-12.4 %'],
];

test('lays out columns', () => {
  expect(table({ columns, rows, indent: 2 }).join('\n')).toMatchInlineSnapshot(`
    "  benchmark                                               median   change
      parse › small                                         12.3  µs   +5.0 %
      parse › 测量                                         450    ns        –
      render a very long and detailed name of a benchmark    1.25 ms  -12.4 %"
  `);
});

test('gives way in one column', () => {
  const lines = table({ columns, rows, maxWidth: 48 });
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "benchmark                        median   change
    parse › small                  12.3  µs   +5.0 %
    parse › 测量                  450    ns        –
    render a very …f a benchmark    1.25 ms  -12.4 %"
  `);
  expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(48);
});

test('numbers are not cut for a width that cannot be had', () => {
  expect(table({ columns, rows, maxWidth: 1 }).join('\n')).toMatchInlineSnapshot(`
    "benc…ark     median   change
    pars…all   12.3  µs   +5.0 %
    pars…量   450    ns        –
    rend…ark    1.25 ms  -12.4 %"
  `);
});

test('colours take no room, empty headers no line', () => {
  const plain = [
    { header: '', align: 'left' },
    { header: '', align: 'right' },
  ] as const;
  expect(
    table({
      columns: plain,
      rows: [
        [ansiStyle.bold('a'), '1'],
        ['bbb', '20'],
      ],
      gap: 1,
    }),
  ).toEqual(['\u001b[1ma\u001b[22m    1', 'bbb 20']);
});

test('no rows, no columns, line breaks', () => {
  expect(table({ columns, rows: [] })).toEqual(['benchmark  median  change']);
  expect(table({ columns: [], rows: [] })).toEqual([]);
  expect(table({ columns: [{ header: 'a', align: 'left' }], rows: [['x\r\n y']] })).toEqual(['a', 'x y']);
});

test('bad input is named', () => {
  expect(() => table({ columns, rows: [['a']] })).toThrow('table: rows[0] has 1 texts for 3 columns');
  expect(() => table({ columns, rows, shrink: 3 })).toThrow(
    'table: shrink must name one of 3 columns, got 3',
  );
});

test('no trailing spaces, and it fits where it can', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 30 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, fc.constant('1.5 ms')), { minLength: 1 }), (cells) => {
      const two = columns.slice(0, 2);
      for (const line of table({ columns: two, rows: cells, maxWidth: 24 })) {
        expect(line).toBe(line.trimEnd());
        expect(displayWidth(line)).toBeLessThanOrEqual(24);
      }
    }),
  );
});
