import { bench, suite } from '@benchline/runner';
import { processFile } from '../src/batch/process-file.js';
import { loadConfiguration } from '../src/configuration/load.js';
import { prepareInputs } from '../src/generate/prepare-inputs.js';
import { type PipelineSettings, pipelineSettingsOf } from '../src/pipeline/process-series.js';

let settings: PipelineSettings;
let paths: readonly string[];
let next = 0;

/** Takes the files in turn, so that operations in flight read different ones. */
function processNext() {
  const path = paths[next % paths.length] as string;
  next += 1;
  return processFile(path, settings);
}

suite(
  'concurrent',
  () => {
    // Five in flight should get as much done a second as one does: linear scaling, or at most 5 % less.
    bench('concurrent_5_operations', processNext, {
      concurrency: 5,
      targets: { scalingEfficiency: { target: 1, acceptance: 0.95 } },
    });
  },
  {
    setup: async () => {
      const inputs = await prepareInputs();
      settings = pipelineSettingsOf(await loadConfiguration(inputs.configurationPath));
      paths = inputs.seriesPaths;
    },
  },
);
