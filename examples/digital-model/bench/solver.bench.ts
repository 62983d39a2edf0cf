import { bench, suite } from '@benchline/runner';
import { loadConfiguration } from '../src/configuration/load.js';
import type { ModelConfiguration } from '../src/configuration/model.js';
import { prepareInputs } from '../src/generate/prepare-inputs.js';
import { executeSolver } from '../src/mooring/solver.js';

let configuration: ModelConfiguration;

suite(
  'solver',
  () => {
    bench('solver_execution', () => executeSolver(configuration), { target: '50ms', acceptance: '75ms' });
  },
  {
    setup: async () => {
      configuration = await loadConfiguration((await prepareInputs()).configurationPath);
    },
  },
);
