import { bench, suite } from '@benchline/runner';
import { loadConfiguration } from '../src/configuration/load.js';
import { prepareInputs } from '../src/generate/prepare-inputs.js';

let path: string;

suite(
  'configuration',
  () => {
    bench('config_loading', () => loadConfiguration(path), { target: '20ms', acceptance: '25ms' });
  },
  {
    setup: async () => {
      path = (await prepareInputs()).configurationPath;
    },
  },
);
