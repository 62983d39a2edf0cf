// Names and documents that nobody means well with, through the whole store: no crash, no escape from its folder, nothing
// served that is not valid.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { isBenchlineError } from '@benchline/schema';
import { readRecord, readRun } from '@benchline/schema/read';
import {
  createFileStore,
  decodeName,
  encodeName,
  importDigitalModel,
  readDigitalModel,
} from '@benchline/store';
import fc from 'fast-check';
import { makeRun } from './runs.mjs';

const count = Number(process.env.COUNT ?? 100_000);
const seed = Number(process.env.SEED ?? 1);
const names = checkNames();
console.log(`${names} names: none shares a file with another or leaves the folder`);
const { refused, served } = await checkDocuments();
console.log(
  `${refused + served} documents: ${refused} refused with a typed error or reported, ${served} served and valid`,
);

/** What a file system that ignores case and normalises Unicode takes a name for. */
function folded(fileName) {
  return fileName.normalize('NFD').toLowerCase().toUpperCase().normalize('NFC');
}

function checkNames() {
  const units = [...'aAbB.~ >/\\:%+!^#_-1\u0301é\ud800\udc00\0'];
  const special = [
    '',
    '.',
    '..',
    '../../etc/passwd',
    'CON',
    'nul.txt',
    'COM1',
    '__proto__',
    'constructor',
    'a.',
    'A ',
    '\u{1f680}',
  ];
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...units), maxLength: 12 }),
    fc.constantFrom(...special),
  );
  const owners = new Map();
  const folder = resolve('folder');
  for (const base of fc.sample(name, { numRuns: count, seed })) {
    for (const given of [base, base.toLowerCase(), base.toUpperCase(), base.normalize('NFD'), `${base}.`]) {
      const encoded = encodeName(given);
      const key = folded(encoded);
      const owner = owners.get(key);
      if (owner !== undefined && owner !== given)
        throw new Error(`${JSON.stringify([owner, given])} share ${encoded}`);
      owners.set(key, given);
      if (dirname(resolve(folder, encoded)) !== folder)
        throw new Error(`${JSON.stringify(given)} leaves the folder`);
      if (/^\.|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(encoded) || encoded.length > 100)
        throw new Error(`${encoded} is no safe file name`);
      if (!encoded.includes('#') && decodeName(encoded) !== given)
        throw new Error(`${encoded} does not come back`);
    }
  }
  return owners.size;
}

async function checkDocuments() {
  const outside = mkdtempSync(join(tmpdir(), 'benchline-hostile-'));
  const counts = { refused: 0, served: 0 };
  try {
    const templates = await makeTemplates(join(outside, 'template'));
    const attacks = fc.sample(attackOn(templates), { numRuns: count, seed });
    const directory = join(outside, 'store');
    for (const [index, attack] of attacks.entries()) {
      if (index % 50 === 0) rmSync(directory, { recursive: true, force: true });
      for (const { path, text } of templates) put(directory, path, text);
      put(directory, attack.path, attack.text);
      await useAll(directory, counts, attack);
    }
    const left = readdirSync(outside);
    if (left.some((name) => name !== 'store' && name !== 'template')) throw new Error(`escaped: ${left}`);
    if ({}.polluted !== undefined) throw new Error('the prototype of objects was changed');
    return counts;
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
}

/** A file of each kind that the store reads. */
async function makeTemplates(directory) {
  const store = createFileStore({ directory });
  const run = makeRun({ benchmarks: 2, launches: 2, samples: 5, at: Date.UTC(2026, 0, 1), seed: 1 });
  await store.saveRun(run);
  await store.saveBaseline('main', run);
  const old = { name: 'x', timestamp: 1.7e9, elapsed_seconds: 1, iterations: 1, ops_per_second: 1 };
  const more = {
    memory_mb_delta: 1,
    memory_mb_peak: 1,
    cpu_percent_avg: 1,
    passed: true,
    threshold_met: true,
    error: null,
  };
  put(directory, 'benchmarks_1.json', JSON.stringify([{ ...old, ...more }]));
  put(directory, 'baselines/x.json', '{"operation":"x","avg_time_ms":1,"ops_per_sec":1,"memory_delta_mb":1}');
  return readdirSync(directory, { recursive: true })
    .filter((path) => /\.jsonl?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(directory, path), 'utf8') }));
}

/** One file with its text damaged, or with a value somewhere in it replaced. */
function attackOn(templates) {
  const hostile = fc.oneof(
    fc.constantFrom(null, -1, 0, 1.5, 1e308, -1e308, '', '__proto__', '../../x', [], {}, true, '#0', '##'),
    fc.jsonValue({ maxDepth: 3 }),
    fc.constant(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')),
  );
  return fc.constantFrom(...templates).chain(({ path, text }) =>
    fc.oneof(
      fc.nat(text.length).map((at) => ({ path, text: text.slice(0, at) })),
      fc.tuple(fc.nat(text.length), fc.string({ unit: 'binary', maxLength: 9 })).map(([at, noise]) => ({
        path,
        text: text.slice(0, at) + noise + text.slice(at + noise.length),
      })),
      fc.tuple(fc.nat(), hostile).map(([at, value]) => ({ path, text: replaceValue(text, at, value) })),
      fc.nat(text.length).map((at) => ({ path, text: `${text.slice(0, at)}1e999${text.slice(at)}` })),
      hostile.map((value) => ({ path, text: JSON.stringify(value) })),
    ),
  );
}

/** Puts a value in place of one somewhere in a document; a text that is no JSON is given back as it is. */
function replaceValue(text, at, value) {
  try {
    const document = JSON.parse(text);
    const places = [];
    const visit = (inner) => {
      for (const key of Object.keys(inner)) {
        places.push([inner, key]);
        if (typeof inner[key] === 'object' && inner[key] !== null) visit(inner[key]);
      }
    };
    visit(document);
    const [owner, key] = places[at % places.length];
    owner[key] = value;
    return JSON.stringify(document);
  } catch {
    return text;
  }
}

/** Everything that reads. What is thrown must be a typed error, what is given must be valid. */
async function useAll(directory, counts, attack) {
  let isRefused = false;
  const onProblem = () => {
    isRefused = true;
  };
  const store = createFileStore({ directory, onProblem });
  const uses = [
    async () => [await store.latestRun()].map((run) => run && readRun(run)),
    async () => (await store.runs()).map((record) => readRecord(record)),
    async () => (await store.series()).map(checkSeries),
    async () => [await store.loadBaseline('main')].map((record) => record && readRecord(record)),
    () => store.listBaselines(),
    () => store.prune({ keepLast: 1 }, { dryRun: true }),
    async () => {
      const files = await readDigitalModel(directory);
      const { baseline, runs } = importDigitalModel(files);
      return [baseline, ...runs].map((record) => record && readRecord(record));
    },
  ];
  for (const use of uses) {
    try {
      await use();
    } catch (error) {
      if (!isBenchlineError(error))
        throw new Error(`${attack.path}: ${JSON.stringify(attack.text).slice(0, 300)}`, { cause: error });
      isRefused = true;
    }
  }
  counts[isRefused ? 'refused' : 'served']++;
}

function checkSeries({ points }) {
  for (const { value, lower, upper, at } of points) {
    const isSound = [value, lower, upper].every(
      (number) => number === null || (Number.isFinite(number) && number >= 0),
    );
    if (!isSound || Number.isNaN(Date.parse(at))) throw new Error('a point is not valid');
  }
}

function put(directory, path, text) {
  const file = join(directory, path);
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
