// The Turing change point data set: cover and F1 against people's labels, one fixed set of defaults, scored as TCPDBench
// does (van den Burg and Williams 2020). node src/trend/tcpd.mjs <directory with annotations.json and the series>
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectChangePoints } from '@benchline/trend';
import { printTable } from '../table.mjs';
import { coverOf, f1Of } from './tcpd-score.mjs';

const directory = process.argv[2];
if (directory === undefined) {
  console.log('Skipped: give the directory that holds annotations.json and the series.');
} else {
  const read = (name) => JSON.parse(readFileSync(join(directory, name), 'utf8'));
  const rows = [];
  for (const [name, people] of Object.entries(read('annotations.json'))) {
    if (!existsSync(join(directory, `${name}.json`))) continue;
    const { n_obs: count, series } = read(`${name}.json`);
    const values = series[0].raw.map((value) => value ?? Number.NaN);
    const found = detectChangePoints(values).map(({ index }) => index);
    const labels = Object.values(people);
    rows.push([
      name,
      count,
      found.length,
      coverOf(labels, found, count),
      f1Of(labels, found),
      found.join(' '),
    ]);
  }
  const average = (column) => rows.reduce((sum, row) => sum + row[column], 0) / rows.length;
  const total = [`${rows.length} series`, '', '', average(3).toFixed(3), average(4).toFixed(3), ''];
  printTable(
    'TCPD',
    ['series', 'points', 'found', 'cover', 'F1', 'places'],
    [
      ...rows.map(([name, count, found, cover, f1, places]) => [
        name,
        count,
        found,
        cover.toFixed(3),
        f1.toFixed(3),
        places,
      ]),
      total,
    ],
  );
}
