// The project that the guide's pictures are of: three benchmarks, of which one gets slower in a later commit.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const parse = (checks) => `export function parseOrder(text) {
  const lines = text.split('\\n').map(parseLine);
  return { lines, total: lines.reduce((sum, line) => sum + line.count * line.price, 0) };
}

function parseLine(line) {
  const [article, count, price] = line.split(';');
${checks ? '  checkArticle(article);\n' : ''}  return { article, count: Number(count), price: Number(price) };
}
${
  checks
    ? `
function checkArticle(article) {
  let sum = 0;
  for (let round = 0; round < 12; round++) for (const digit of article) sum = (sum * 31 + digit.charCodeAt(0)) % 97;
  if (sum === 98) throw new Error('no such article');
}
`
    : ''
}`;

const files = {
  '.gitignore': '.benchmarks/\nnode_modules/\n',
  'package.json': JSON.stringify({ name: 'shop', type: 'module' }),
  'benchline.config.mjs': 'export default { tolerance: 0.25 };\n',
  'src/order.mjs': parse(false),
  'src/basket.mjs': `export function totalOf(basket) {
  let total = 0;
  for (const { count, price, rate } of basket) total += Math.round(count * price * (1 + rate));
  return total;
}
`,
  'src/catalogue.mjs': `export function find(catalogue, word) {
  return catalogue.filter((name) => name.includes(word)).length;
}
`,
  'bench/shop.bench.mjs': `import { bench, suite } from 'benchline';
import { totalOf } from '../src/basket.mjs';
import { find } from '../src/catalogue.mjs';
import { parseOrder } from '../src/order.mjs';

const order = Array.from({ length: 200 }, (_, i) => ['article-' + i, i % 9, i + .5].join(';')).join('\\n');
const basket = Array.from({ length: 5000 }, (_, i) => ({ count: i % 9, price: i, rate: 0.19 }));
// Every process has a catalogue of another size: a benchmark whose launches differ by much.
const size = 2000 + Math.floor(2000 * Math.random());
const catalogue = Array.from({ length: size }, (_, i) => 'article ' + i * 7919);

suite('orders', () => {
  bench('parse', () => parseOrder(order));
  bench('total', () => totalOf(basket));
});
bench('search', () => find(catalogue, '77'));
`,
};

/** Makes the project in a temporary folder, as a repository with `benchline` installed. */
export function createShop(root) {
  const directory = mkdtempSync(join(tmpdir(), 'benchline-shop-'));
  mkdirSync(join(directory, 'node_modules'));
  symlinkSync(join(root, 'packages', 'cli'), join(directory, 'node_modules', 'benchline'), 'dir');
  const write = (path, text) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  };
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=Shop', '-c', 'user.email=shop@example.test', ...args], {
      cwd: directory,
      stdio: 'pipe',
    });
  for (const [path, text] of Object.entries(files)) write(path, text);
  git('init', '--quiet', '--initial-branch=main');
  const commit = () => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'another change');
  };
  commit();
  return {
    directory,
    commit,
    /** The commit that makes parsing slower. */
    slowDown() {
      write('src/order.mjs', parse(true));
      commit();
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
