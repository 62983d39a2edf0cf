import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { cpuProfileJson, foldedStacks } from '../packages/cpu-profiler/src/index.js';
import { profileOf } from '../packages/cpu-profiler/test/profile-of.js';
import { type HeapProfile, toHeapprofile } from '../packages/heap-profiler/src/index.js';

interface SpeedscopeProfile {
  getTotalWeight(): number;
  forEachFrame(
    visit: (frame: { name: string; file?: string; line?: number; getSelfWeight(): number }) => void,
  ): void;
}

type Importer = (name: string, base64: string) => Promise<{ profiles: SpeedscopeProfile[] } | null>;

let importProfile: Importer;

/**
 * Speedscope is published as one file for the browser, which hands out nothing. Its importer is found by its public
 * name, and the last lines, which draw the page, are cut off.
 */
beforeAll(() => {
  const release = join(
    dirname(createRequire(import.meta.url).resolve('speedscope/package.json')),
    'dist/release',
  );
  const file = readdirSync(release).find((name) => /^speedscope-.*\.js$/.test(name)) as string;
  const source = readFileSync(join(release, file), 'utf8');
  const wrapper =
    /async function [\w$]+\((\w+),(\w+)\)\{return\(await ([\w$]+)\)\.importProfileGroupFromBase64\(\1,\2\)\}/;
  const loaded = wrapper.exec(source)?.[3];
  const drawing = source.lastIndexOf('console.log(`speedscope v$');
  expect([loaded === undefined, drawing], 'the importer of this release of speedscope').toEqual([
    false,
    expect.any(Number),
  ]);
  const element = new Proxy(() => {}, {
    get: (_, key) => (key === Symbol.toPrimitive ? () => '' : element),
  }) as object;
  const window = {
    addEventListener() {},
    location: { protocol: 'file:', hash: '' },
    matchMedia: () => element,
  };
  const context: Record<string, unknown> = vm.createContext({
    ...{ window, document: element, location: window.location, navigator: element, localStorage: element },
    ...{ console: { log() {}, warn() {} }, setTimeout, TextDecoder, TextEncoder, atob, URL, performance },
    ...{ requestAnimationFrame() {}, matchMedia: window.matchMedia },
  });
  context.self = context;
  const cut = `${source.slice(0, drawing)};globalThis.importer = ${loaded};})();`;
  vm.runInContext(cut, context);
  importProfile = async (name, base64) => {
    const module = (await context.importer) as {
      importProfileGroupFromBase64: Importer;
    };
    return module.importProfileGroupFromBase64(name, base64);
  };
});

const profile = profileOf([
  ['main@file:///app/a.ts:1 walk@file:///app/a.ts:9', 10],
  ['main@file:///app/a.ts:1 walk@file:///app/a.ts:9 parse@file:///app/b.ts:4', 30],
  ['(idle)', 5],
  ['main@file:///app/a.ts:1 walk@file:///app/a.ts:9', 20],
]);

async function selfWeights(name: string, text: string): Promise<Record<string, number>> {
  const group = await importProfile(name, Buffer.from(text).toString('base64'));
  const weights: Record<string, number> = {};
  group?.profiles[0]?.forEachFrame((frame) => {
    if (frame.getSelfWeight() > 0)
      weights[`${frame.name} ${frame.line ?? ''}`.trim()] = frame.getSelfWeight();
  });
  return weights;
}

test('speedscope reads a .cpuprofile of ours, with its times, names and lines', async () => {
  const weights = await selfWeights('run.cpuprofile', cpuProfileJson(profile));
  // Microseconds; the time after the last sample, a millisecond, is no weight to it.
  expect(weights).toEqual({ 'walk 9': 29_000, 'parse 4': 30_000 });
});

test('and folded stacks', async () => {
  const weights = await selfWeights('run.folded', foldedStacks(profile));
  expect(weights).toEqual({ 'walk (a.ts:9)': 30_000, 'parse (b.ts:4)': 30_000 });
});

test('and a .heapprofile, with its bytes', async () => {
  const node = (id: number, functionName: string, selfSize: number, children: HeapProfile['head'][]) => ({
    id,
    callFrame: { functionName, scriptId: '7', url: 'file:///app/a.ts', lineNumber: id, columnNumber: 0 },
    selfSize,
    children,
  });
  const head = node(1, '(root)', 0, [node(2, 'load', 4096, [node(3, 'parse', 65_536, [])])]);
  const weights = await selfWeights(
    'run.heapprofile',
    toHeapprofile({
      ...{ engine: 'inspector', meaning: 'live', samplingIntervalBytes: 1024, sampleCount: 2 },
      ...{ totalBytes: 69_632, head },
      samples: [
        { size: 4096, nodeId: 2, ordinal: 1 },
        { size: 65_536, nodeId: 3, ordinal: 2 },
      ],
    }),
  );
  // Of this format, unlike of the other, speedscope shows lines as they are in the file: from 0.
  expect(weights).toEqual({ 'load 2': 4096, 'parse 3': 65_536 });
});
