import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfiguration } from '../configuration/load.js';
import { generateInputs, type Inputs } from '../generate/generate-inputs.js';
import { type PipelineSettings, pipelineSettingsOf } from '../pipeline/process-series.js';
import { processBatch } from './process-batch.js';
import { processFile } from './process-file.js';

let directory: string;
let inputs: Inputs;
let settings: PipelineSettings;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'batch-'));
  inputs = await generateInputs(join(directory, 'inputs'), { seed: 1, fileCount: 12 });
  settings = pipelineSettingsOf(await loadConfiguration(inputs.configurationPath));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('processBatch', () => {
  it('aggregates what each file holds', async () => {
    const each = await Promise.all(inputs.seriesPaths.map((path) => processFile(path, settings)));
    const result = await processBatch(inputs.seriesPaths, settings);
    const highestN = Math.max(...each.map(({ statistics }) => statistics.maximumN));
    expect(result.processedCount).toBe(12);
    expect(result.failed).toEqual([]);
    expect(result.maximum?.tensionN).toBe(highestN);
    expect(result.totalDamage).toBeCloseTo(
      each.reduce((sum, { damage }) => sum + damage, 0),
      12,
    );
    expect(result.meanTensionN).toBeCloseTo(
      each.reduce((sum, { statistics }) => sum + statistics.meanN / 12, 0),
      3,
    );
  });

  it('finds the same with any number of files open at once', async () => {
    const one = await processBatch(inputs.seriesPaths, settings, 1);
    expect(await processBatch(inputs.seriesPaths, settings, 5)).toEqual(one);
  });

  it('names the files that fail and goes on with the rest', async () => {
    const damaged = join(directory, 'damaged.csv');
    const missing = join(directory, 'missing.csv');
    await writeFile(damaged, 'time_s,tension_n\n0,1\n0.1,oops\n');
    const [first = '', ...others] = inputs.seriesPaths;
    const { processedCount, failed } = await processBatch([first, damaged, missing, ...others], settings);
    expect(processedCount).toBe(12);
    expect(failed.map(({ path }) => path)).toEqual([damaged, missing]);
    expect(failed[0]?.error.message).toBe(`Cannot process ${damaged}: Line 3 should hold two numbers.`);
    expect(failed[1]?.error.cause).toMatchObject({ code: 'ENOENT' });
  });

  it('has no mean and no maximum without files', async () => {
    expect(await processBatch([], settings)).toEqual({
      processedCount: 0,
      failed: [],
      meanTensionN: null,
      maximum: null,
      totalDamage: 0,
    });
  });
});

describe('processFile', () => {
  it('gives the same result when several are in flight', async () => {
    const [path = ''] = inputs.seriesPaths;
    const alone = await processFile(path, settings);
    const together = await Promise.all(Array.from({ length: 5 }, () => processFile(path, settings)));
    for (const result of together) expect(result).toEqual(alone);
  });
});
