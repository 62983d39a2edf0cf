import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatSeriesCsv } from '../series/csv.js';
import { configurationYaml } from './configuration-yaml.js';
import { randomFrom } from './random.js';
import { makeTensionSeries } from './tension-series.js';

/** What to generate. */
export interface InputOptions {
  /** A whole number; the same seed gives the same files. */
  readonly seed: number;
  /** How many tension series, at least 0. */
  readonly fileCount: number;
}

/** Where the generated files are. */
export interface Inputs {
  readonly configurationPath: string;
  /** CSV files of 1000 samples each, in a fixed order. */
  readonly seriesPaths: readonly string[];
}

/** Raise this when the generated contents change, so that old directories are made anew. */
const formatVersion = 1;
const samplesPerFile = 1000;
const stampName = 'stamp.json';

/**
 * Makes the input files of the benchmarks. A directory that already holds them is left alone; any other is replaced.
 * The files are written next to the directory and moved into place at once, so nobody reads half of them.
 *
 * @param directory - where to; it belongs to the generator, so whatever else is in it may be deleted
 * @param options - what
 */
export async function generateInputs(directory: string, { seed, fileCount }: InputOptions): Promise<Inputs> {
  const stamp = `${JSON.stringify({ formatVersion, samplesPerFile, seed, fileCount })}\n`;
  const seriesNames = Array.from({ length: fileCount }, (_, index) => seriesName(index));
  const inputs = {
    configurationPath: join(directory, 'model.yaml'),
    seriesPaths: seriesNames.map((name) => join(directory, 'series', name)),
  };
  if (await isComplete(directory, stamp, seriesNames)) return inputs;

  const partial = `${directory}-${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(join(partial, 'series'), { recursive: true });
  await writeFile(join(partial, 'model.yaml'), configurationYaml(randomFrom(seed)));
  for (const [index, name] of seriesNames.entries()) {
    const series = makeTensionSeries(randomFrom(seed + 1 + index), samplesPerFile);
    await writeFile(join(partial, 'series', name), formatSeriesCsv(series, 3));
  }
  await writeFile(join(partial, stampName), stamp);

  await moveIntoPlace(partial, directory, () => isComplete(directory, stamp, seriesNames));
  return inputs;
}

/** Another process may put the same files there in the meantime; then ours are not needed. */
async function moveIntoPlace(
  from: string,
  to: string,
  isAlreadyThere: () => Promise<boolean>,
): Promise<void> {
  try {
    if (await isAlreadyThere()) return;
    await rm(to, { recursive: true, force: true });
    await rename(from, to);
  } catch (error) {
    if (!(await isAlreadyThere())) throw error;
  } finally {
    await rm(from, { recursive: true, force: true });
  }
}

function seriesName(index: number): string {
  return `tension-${String(index + 1).padStart(4, '0')}.csv`;
}

async function isComplete(
  directory: string,
  stamp: string,
  seriesNames: readonly string[],
): Promise<boolean> {
  try {
    const [found, names] = await Promise.all([
      readFile(join(directory, stampName), 'utf8'),
      readdir(join(directory, 'series')),
      readFile(join(directory, 'model.yaml')),
    ]);
    const present = new Set(names);
    return found === stamp && seriesNames.every((name) => present.has(name));
  } catch {
    return false;
  }
}
