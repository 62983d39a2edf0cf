import type { EmbeddedChart } from '../html/embedded.js';
import { unpackNumbers } from '../html/packed-numbers.js';
import { benchmarkData, reportData } from './embedded-data.js';
import type { Row } from './rows.js';
import { saveFile } from './save-file.js';

/** Gives a section its buttons: copy the numbers as text, and all that is shown as JSON. */
export function connectActions(row: Row, section: HTMLElement): void {
  const bar = document.createElement('p');
  bar.className = 'actions';
  const said = document.createElement('output');
  bar.append(
    button('Copy numbers', () => {
      void copy(numbersAsText(section)).then((isDone) => {
        said.value = isDone ? 'Copied.' : 'The browser did not allow it.';
      });
    }),
    button('Download JSON', () => {
      const data = benchmarkData(row.anchor);
      if (data === null) return;
      const { title, runs } = reportData();
      const shown = { title, ...data.numbers, charts: data.charts.map(unpacked) };
      const hasHistory = data.charts.some((chart) => chart.kind === 'history');
      const text = JSON.stringify(hasHistory ? { ...shown, runs } : shown, null, 2);
      saveFile(`${row.anchor}.json`, 'application/json', `${text}\n`);
    }),
    said,
  );
  section.querySelector('header')?.append(bar);
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}

/** Lines of name and number, parted by a tab, as a spreadsheet takes them. */
function numbersAsText(section: HTMLElement): string {
  const title = section.querySelector('h3')?.textContent ?? '';
  const lines = Array.from(section.querySelectorAll('dl.facts > div'), (fact) =>
    Array.from(fact.children, (part) => part.textContent?.replaceAll('\u00a0', ' ') ?? '').join('\t'),
  );
  return [title, ...lines].join('\n');
}

/** A chart's data with its numbers as numbers. */
function unpacked(chart: EmbeddedChart): unknown {
  return JSON.parse(JSON.stringify(chart), (_, value) =>
    typeof value === 'object' && value !== null && ('text' in value || 'count' in value || 'steps' in value)
      ? unpackNumbers(value)
      : value,
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    const isDone = document.execCommand('copy');
    field.remove();
    return isDone;
  }
}
