import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfiguration } from '../configuration/load.js';
import { parseSeriesCsv } from '../series/csv.js';
import { generateInputs } from './generate-inputs.js';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'inputs-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const options = { seed: 42, fileCount: 3 };

describe('generateInputs', () => {
  it('writes a valid model and series of 1000 samples', async () => {
    const { configurationPath, seriesPaths } = await generateInputs(join(root, 'a'), options);
    expect((await loadConfiguration(configurationPath)).lines).toHaveLength(12);
    expect(seriesPaths).toHaveLength(3);
    for (const path of seriesPaths) {
      expect(parseSeriesCsv(await readFile(path, 'utf8')).timeS).toHaveLength(1000);
    }
  });

  it('writes the same files for the same seed, and a different series into each', async () => {
    const [one, other, differentSeed] = await Promise.all([
      generateInputs(join(root, 'b'), options),
      generateInputs(join(root, 'c'), options),
      generateInputs(join(root, 'd'), { ...options, seed: 7 }),
    ]);
    const read = (path = '') => readFile(path, 'utf8');
    expect(await read(one.seriesPaths[2])).toBe(await read(other.seriesPaths[2]));
    expect(await read(one.seriesPaths[2])).not.toBe(await read(one.seriesPaths[1]));
    expect(await read(one.seriesPaths[2])).not.toBe(await read(differentSeed.seriesPaths[2]));
  });

  it('leaves a complete directory alone', async () => {
    const directory = join(root, 'e');
    const { seriesPaths } = await generateInputs(directory, options);
    const before = await stat(seriesPaths[0] ?? '');
    await generateInputs(directory, options);
    expect((await stat(seriesPaths[0] ?? '')).ino).toBe(before.ino);
  });

  it('makes a directory anew when a file is missing or the options have changed', async () => {
    const directory = join(root, 'f');
    const { seriesPaths } = await generateInputs(directory, options);
    await rm(seriesPaths[1] ?? '');
    await generateInputs(directory, options);
    expect(await readdir(join(directory, 'series'))).toHaveLength(3);

    await generateInputs(directory, { seed: 42, fileCount: 1 });
    expect(await readdir(join(directory, 'series'))).toEqual(['tension-0001.csv']);
  });

  it('makes a directory anew when its stamp is damaged, and leaves nothing beside it', async () => {
    const directory = join(root, 'g');
    await generateInputs(directory, options);
    await writeFile(join(directory, 'stamp.json'), 'half a st');
    await generateInputs(directory, options);
    expect(await readFile(join(directory, 'stamp.json'), 'utf8')).toContain('"seed":42');
    expect((await readdir(root)).filter((name) => name.startsWith('g'))).toEqual(['g']);
  });
});
