import { join } from 'node:path';
import {
  type BenchmarkRun,
  type DigitalModelBaseline,
  type RunRecord,
  toDigitalModelBaseline,
  toDigitalModelResults,
} from '@benchline/schema';
import { replaceFile } from '../files/atomic-write.js';
import { encodeName } from '../files/encode-name.js';
import { ensureFolder } from '../files/folder.js';

/**
 * Writes a run as the DigitalModel framework keeps it: `benchmarks_<time>.json`, and `baselines/<operation>.json` for each
 * benchmark that did not fail. Each file is replaced in one step. A name that several benchmarks share is replaced by
 * their ids, since the framework tells operations apart by their names alone.
 *
 * @param directory - the framework's folder, usually `.benchmarks`
 * @returns the paths of the files
 * @throws BenchlineError `file-unwritable`
 */
export async function writeDigitalModel(directory: string, run: BenchmarkRun | RunRecord): Promise<string[]> {
  const names = operationsOf(run);
  const seconds = Math.floor(Date.parse(run.startedAt) / 1000);
  const results = toDigitalModelResults(run).map((result, index) => ({
    ...result,
    name: names[index] as string,
  }));
  const folder = join(directory, 'baselines');
  await ensureFolder(directory, folder);
  const files = new Map([[join(directory, `benchmarks_${seconds}.json`), jsonOf(results)]]);
  for (const [index, result] of run.results.entries()) {
    if (!result.passed) continue;
    const operation = names[index] as string;
    const baseline: DigitalModelBaseline = { ...toDigitalModelBaseline(result), operation };
    files.set(join(folder, `${encodeName(operation)}.json`), jsonOf(baseline));
  }
  for (const [path, content] of files) await replaceFile(directory, path, content);
  return [...files.keys()];
}

function operationsOf({ results }: BenchmarkRun | RunRecord): string[] {
  const counts = new Map<string, number>();
  for (const { name } of results) counts.set(name, (counts.get(name) ?? 0) + 1);
  return results.map(({ id, name }) => (counts.get(name) === 1 ? name : id));
}

/** As the framework writes it: two spaces. */
function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
