import { defineConfig } from 'vitest/config';
import { clientScriptsOfSources } from './client-script.js';

// One run for the whole repository: packages are resolved through their built entry, as a user would get them.
export default defineConfig({
  plugins: [clientScriptsOfSources()],
  test: {
    include: [
      'packages/*/{src,test}/**/*.test.ts',
      'examples/*/{src,test}/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
