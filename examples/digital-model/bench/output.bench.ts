import { bench, suite } from '@benchline/runner';
import { processFile } from '../src/batch/process-file.js';
import { loadConfiguration } from '../src/configuration/load.js';
import type { OutputConfiguration } from '../src/configuration/model.js';
import { prepareInputs } from '../src/generate/prepare-inputs.js';
import { generateOutput } from '../src/output/results-document.js';
import { type ProcessedSeries, pipelineSettingsOf } from '../src/pipeline/process-series.js';

let processed: ProcessedSeries;
let output: OutputConfiguration;

suite(
  'output',
  () => {
    bench('output_generation', () => generateOutput(processed, output), {
      target: '100ms',
      acceptance: '150ms',
    });
  },
  {
    setup: async () => {
      const { configurationPath, seriesPaths } = await prepareInputs();
      const configuration = await loadConfiguration(configurationPath);
      processed = await processFile(seriesPaths[0] as string, pipelineSettingsOf(configuration));
      output = configuration.output;
    },
  },
);
