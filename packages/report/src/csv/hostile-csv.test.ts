import { expect, it } from 'vitest';
import { hostilePlainTexts } from '../../test/hostile-plain.js';
import { harmlessTexts, hostileReport } from '../../test/hostile-report.js';
import { renderCsv } from './render-csv.js';

/** Reads RFC 4180. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows[rows.length - 1]?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

it('has the same rows and columns whatever the data says, and no cell is a formula', () => {
  const plain = parse(renderCsv(hostileReport(harmlessTexts)));
  for (let start = 0; start < hostilePlainTexts.length; start += 20) {
    const rows = parse(renderCsv(hostileReport(hostilePlainTexts, start)));
    expect(rows.map((row) => row.length)).toEqual(plain.map((row) => row.length));
    for (const cell of rows.flat().filter((text) => text !== '' && Number.isNaN(Number(text)))) {
      expect(cell).not.toMatch(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/);
    }
  }
});
