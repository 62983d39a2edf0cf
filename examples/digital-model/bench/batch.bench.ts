import { bench, suite } from '@benchline/runner';
import { processBatch } from '../src/batch/process-batch.js';
import { loadConfiguration } from '../src/configuration/load.js';
import { prepareInputs } from '../src/generate/prepare-inputs.js';
import { type PipelineSettings, pipelineSettingsOf } from '../src/pipeline/process-series.js';

let settings: PipelineSettings;
let paths: readonly string[];

/** A failed file would make the batch look faster than it is. */
async function processAll(count: number): Promise<number> {
  const { processedCount, totalDamage } = await processBatch(paths.slice(0, count), settings);
  if (processedCount !== count) throw new Error(`Processed ${processedCount} of ${count} files.`);
  return totalDamage;
}

suite(
  'batch',
  () => {
    bench('batch_100_files', () => processAll(100), { target: '2s', acceptance: '3s', timeout: '1min' });
    // Even at the acceptance, first call and samples must fit.
    bench('batch_1000_files', () => processAll(1000), { target: '30s', acceptance: '60s', timeout: '6min' });
  },
  {
    setup: async () => {
      const inputs = await prepareInputs();
      settings = pipelineSettingsOf(await loadConfiguration(inputs.configurationPath));
      paths = inputs.seriesPaths;
    },
  },
);
