import { describe, expect, it } from 'vitest';
import { fixtureComparison } from '../../test/fixture-judgements.js';
import { fixtureRun } from '../../test/fixture-run.js';
import { hostileTexts, withTexts } from '../../test/hostile.js';
import { createReport } from '../create-report.js';
import { renderCsv } from './render-csv.js';

const model = createReport({ run: fixtureRun(), comparison: fixtureComparison() });

/** Reads RFC 4180. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows[rows.length - 1]?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('renderCsv', () => {
  it('has a line for each metric of each benchmark, under names with units', () => {
    const [header, ...rows] = parse(renderCsv(model));
    expect(header).toMatchInlineSnapshot(`
      [
        "id",
        "package",
        "suite",
        "name",
        "parameters",
        "status",
        "median_ns",
        "lower_ns",
        "upper_ns",
        "throughput_ops_per_sec",
        "peak_rss_bytes",
        "rss_delta_bytes",
        "allocated_bytes_per_op",
        "cpu_percent",
        "targets",
        "metric",
        "verdict",
        "baseline",
        "current",
        "ratio",
        "ratio_lower",
        "ratio_upper",
        "tolerance",
        "p_value",
        "adjusted_p_value",
        "error",
      ]
    `);
    const records = rows.map((row) => Object.fromEntries(row.map((cell, i) => [header?.[i], cell])));
    expect(records).toHaveLength(10);
    expect(records.find((record) => record.name === 'parse large file')).toMatchObject({
      suite: 'parser',
      parameters: 'shape = sorted, size = 1000',
      targets: 'durationNs missed',
      verdict: 'regression',
      ratio: '1.121',
      ratio_upper: '1.149',
    });
    expect(records.filter((record) => record.name === 'stringify').map((record) => record.metric)).toEqual([
      'allocatedBytesPerOp',
      'durationNs',
    ]);
  });

  it('has a line for each benchmark where nothing was compared', () => {
    const rows = parse(renderCsv(createReport({ run: fixtureRun() })));
    expect(rows).toHaveLength(9);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  it('lets no text out of its field, and none be a formula', () => {
    const width = parse(renderCsv(model))[0]?.length;
    for (const hostile of hostileTexts) {
      const rows = parse(renderCsv(withTexts(model, () => hostile)));
      for (const row of rows) {
        expect(row, hostile.slice(0, 40)).toHaveLength(width as number);
        for (const cell of row.filter((text) => Number.isNaN(Number(text))))
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }
    }
  });
});
