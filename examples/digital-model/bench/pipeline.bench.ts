import { readFile } from 'node:fs/promises';
import { bench, suite } from '@benchline/runner';
import { loadConfiguration } from '../src/configuration/load.js';
import { prepareInputs } from '../src/generate/prepare-inputs.js';
import { type PipelineSettings, pipelineSettingsOf, processSeries } from '../src/pipeline/process-series.js';
import { parseSeriesCsv } from '../src/series/csv.js';
import type { TensionSeries } from '../src/series/series.js';

let settings: PipelineSettings;
let series: TensionSeries;

suite(
  'pipeline',
  () => {
    bench('data_pipeline_1000_points', () => processSeries(series, settings), {
      target: '10ms',
      acceptance: '15ms',
    });
  },
  {
    setup: async () => {
      const { configurationPath, seriesPaths } = await prepareInputs();
      settings = pipelineSettingsOf(await loadConfiguration(configurationPath));
      series = parseSeriesCsv(await readFile(seriesPaths[0] as string, 'utf8'));
    },
  },
);
