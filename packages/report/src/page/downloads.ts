import { renderCsv } from '../csv/render-csv.js';
import { benchmarkData, reportData } from './embedded-data.js';
import type { Row } from './rows.js';
import { saveFile } from './save-file.js';
import type { TableOrder } from './table-order.js';

/** Makes the buttons above the table hand out the rows that are shown, in their order. */
export function connectDownloads(tools: HTMLFormElement, rows: readonly Row[], order: TableOrder): void {
  const shown = () => order.shown().flatMap((row) => benchmarkData(row.anchor)?.numbers ?? []);
  const on = (name: string, act: () => void) =>
    tools.querySelector(`button[name=${name}]`)?.addEventListener('click', act);
  on('json', () => {
    const benchmarks = shown();
    const { title } = reportData();
    const text = JSON.stringify({ title, total: rows.length, benchmarks }, null, 2);
    saveFile('benchmarks.json', 'application/json', `${text}\n`);
  });
  on('csv', () => saveFile('benchmarks.csv', 'text/csv', renderCsv({ benchmarks: shown() })));
}
