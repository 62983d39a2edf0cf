// Takes the pictures of docs/pictures anew: measures a small project for real, and draws what the command and its report say.
// Needs a Chromium (CHROMIUM_PATH), a quiet machine, and about three minutes.
// Usage: npm run build && node scripts/pictures.mjs [trend] [check]
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createShop } from './pictures/shop.mjs';
import { terminalPicture } from './pictures/terminal-picture.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { chromium } = createRequire(join(root, 'packages', 'report', 'package.json'))('playwright-core');
const command = join(root, 'packages', 'cli', 'bin', 'benchline.js');
const folder = join(root, 'docs', 'pictures');
const LARGEST_BYTES = 140_000;
const RUNS = 30;

const wanted = process.argv.slice(2);
const wants = (name) => wanted.length === 0 || wanted.includes(name);

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  if (wants('trend')) await pictureOfTrend();
  if (wants('check')) await picturesOfCheck();
} finally {
  await browser.close();
}

/** Thirty commits, of which one in the middle makes parsing slower. */
async function pictureOfTrend() {
  const shop = createShop(root);
  try {
    for (let run = 1; run <= RUNS; run += 1) {
      if (run === 18) shop.slowDown();
      else shop.commit();
      benchline(shop, ['run', '--time', '60ms', '--warmup', '30ms', '--launches', '3']);
    }
    benchline(shop, ['report']);
    const figure = (page) =>
      page.locator('article', { hasText: 'parse' }).locator('figure', { hasText: 'History of time' }).first();
    await picture(shop, 'trend.png', figure, { width: 620, height: 900, hide: '.reading' });
  } finally {
    shop.remove();
  }
}

/** A baseline of three runs, a slower commit, and what the check says of it. */
async function picturesOfCheck() {
  const shop = createShop(root);
  try {
    benchline(shop, [
      'baseline',
      'save',
      '--runs',
      '3',
      '--launches',
      '5',
      '--time',
      '150ms',
      '--profile',
      'cpu',
    ]);
    shop.slowDown();
    const text = benchline(
      shop,
      ['check', '--time', '150ms', '--launches', '8', '--profile', 'cpu'],
      [0, 1, 3],
    );
    for (const word of ['✗ regression', '= unchanged', '? inconclusive']) {
      if (!text.includes(word))
        throw new Error(`No row of the check is ${word}; measure on a quieter machine:\n${text}`);
    }
    save(
      'check.svg',
      terminalPicture(
        withoutWarnings(text),
        'benchline check: parse regressed, total is unchanged, search is inconclusive',
      ),
    );
    benchline(shop, ['report']);
    const article = (page) => page.locator('article', { hasText: 'parse' }).first();
    await picture(shop, 'benchmark.png', article, {
      width: 860,
      height: 1000,
      // What is explained beside it: the verdict, and what it rests on.
      hide: '.profile, .facts, .actions, .reading, .findings, .charts figure:nth-child(n + 4)',
    });
    await picture(
      shop,
      'differential-flame-graph.png',
      (page) => article(page).locator('figure.flame').last(),
      { width: 860, height: 900 },
    );
  } finally {
    shop.remove();
  }
}

/** Warnings of the machine have a section of their own in the guide. */
function withoutWarnings(text) {
  const lines = text.split(/\r?\n/);
  const from = lines.findIndex((line) => line.includes('Warnings'));
  if (from < 0) return text;
  const to = lines.findIndex((line, i) => i > from && line.trim() === '');
  return [...lines.slice(0, from), ...lines.slice(to + 1)].join('\n');
}

/** Runs the command as a terminal shows it, a hundred columns wide. */
function benchline({ directory }, args, fine = [0]) {
  const line = [process.execPath, command, ...args].map((part) => `'${part}'`).join(' ');
  try {
    return execFileSync('script', ['-qefc', `stty cols 100; ${line} 2>stderr.log`, '/dev/null'], {
      cwd: directory,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: directory,
        TERM: 'xterm-256color',
        LANG: 'C.UTF-8',
        SHELL: '/bin/sh',
      },
    });
  } catch (error) {
    if (fine.includes(error.status)) return error.stdout;
    console.error(error.stdout, readFileSync(join(directory, 'stderr.log'), 'utf8'));
    throw error;
  }
}

/** A part of the project's report, in light colours. */
async function picture({ directory }, name, locate, { width, height, hide = '' }) {
  const context = await browser.newContext({ viewport: { width, height }, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(directory, '.benchmarks', 'report', 'index.html')).href);
  if (hide !== '') await page.addStyleTag({ content: `${hide} { display: none !important; }` });
  const target = locate(page);
  await target.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  save(name, await target.screenshot());
  await context.close();
}

function save(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const { size } = statSync(path);
  console.log(`docs/pictures/${name}: ${Math.round(size / 1000)} kB`);
  if (size > LARGEST_BYTES) throw new Error(`${name} has ${size} bytes, more than ${LARGEST_BYTES}`);
}
