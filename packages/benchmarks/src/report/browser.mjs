// How fast a report of 1000 benchmarks × 500 runs is in Chromium: opened from disk, sorted, filtered. node src/report/browser.mjs
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { printTable } from '../table.mjs';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  console.log('No Chromium here: install one, or name it in CHROMIUM_PATH.');
  process.exit(0);
}
const ROUNDS = 5;
const folder = mkdtempSync(join(tmpdir(), 'benchline-page-'));
const file = join(folder, 'index.html');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = fileURLToPath(new URL('page.mjs', import.meta.url));
  execFileSync(process.execPath, [page, 'page', '1000', '500', file]);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure());
  const rows = Object.keys(rounds[0]).map((what) => {
    const times = rounds.map((round) => round[what]).sort((a, b) => a - b);
    return [what, `${times[Math.floor(ROUNDS / 2)].toFixed(0)} ms`, `${times.at(-1).toFixed(0)} ms`];
  });
  printTable('1000 benchmarks × 500 runs in Chromium', ['what', 'median of five', 'worst'], rows);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

async function measure() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(pathToFileURL(file).href);
  // Interactive: the first sort button is there, and two frames were drawn after.
  const opened = await page.evaluate(`new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
  })`);
  const wall = performance.now() - started;
  const sort = await worstOf(
    page,
    ['Median', 'Median', 'Benchmark'].map((name) => press(`button-${name}`)),
  );
  const filter = await worstOf(page, ['o', 'op', 'operation_7', 'operation_77', ''].map(type));
  const open = await worstOf(page, [
    `location.hash = [...document.querySelectorAll('table.results tbody a')].at(-1).hash`,
  ]);
  await context.close();
  return {
    'interactive, by the page’s clock': opened,
    'interactive, from outside': wall,
    sort,
    filter,
    'open one': open,
  };
}

function press(name) {
  const label = JSON.stringify(name.slice('button-'.length));
  return `[...document.querySelectorAll('table.results thead button')].find((one) => one.textContent.startsWith(${label})).click()`;
}

function type(text) {
  return `(() => {
    const field = document.querySelector('input[type=search]');
    field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  })()`;
}

/** From the event until the second frame after it began, which is when its result has been drawn. */
async function worstOf(page, actions) {
  let worst = 0;
  for (const action of actions) {
    const time = await page.evaluate(`new Promise((resolve) => requestAnimationFrame(() => {
      const started = performance.now();
      ${action};
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
    }))`);
    worst = Math.max(worst, time);
    await page.waitForTimeout(300);
  }
  return worst;
}
