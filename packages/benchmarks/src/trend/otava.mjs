// TigerBeetle's series with Otava's parameter sets: the change points that Otava's own tests expect.
// node src/trend/otava.mjs <directory with tigerbeetle.json>
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectChangePoints } from '@benchline/trend';
import { printTable } from '../table.mjs';

const directory = process.argv[2];
if (directory === undefined) {
  console.log('Skipped: give the directory that holds tigerbeetle.json (series, cases).');
} else {
  const { series, cases } = JSON.parse(readFileSync(join(directory, 'tigerbeetle.json'), 'utf8'));
  const rows = cases.map(({ name, window_len, max_pvalue, min_magnitude, expected }) => {
    const found = detectChangePoints(series, {
      compat: 'otava',
      otava: { windowLength: window_len, maxPValue: max_pvalue, minMagnitude: min_magnitude },
    }).map(({ index }) => index);
    return [name, expected.length, found.length, String(found) === String(expected) ? 'same' : 'different'];
  });
  printTable('TigerBeetle with compat otava', ['case', 'expected', 'found', ''], rows);
  console.log(`${rows.filter((row) => row[3] === 'same').length} of ${rows.length} the same`);
}
