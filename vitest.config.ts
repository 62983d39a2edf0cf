import { defineConfig } from 'vitest/config';
import { clientScriptsOfSources } from './client-script.js';

/**
 * Tests of values, and of files in temporary folders: what they do is over when they end, so that one process runs many of
 * them, one after the other. What starts or measures processes, or is about its own process, has one for each file.
 */
const values = [
  'packages/{action,cli,compare,config,format,report,schema,stats,store,trend,vitest}/src/**/*.test.ts',
  'packages/runner/src/{define,doctor,environment,result}/**/*.test.ts',
  'packages/cpu-profiler/src/{analyze,diff,inlining,profile,source-map}/**/*.test.ts',
  'examples/digital-model/src/**/*.test.ts',
];

// One run for the whole repository: packages are resolved through their built entry, as a user would get them.
export default defineConfig({
  plugins: [clientScriptsOfSources()],
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'processes',
          include: [
            'packages/*/{src,test}/**/*.test.ts',
            'examples/*/{src,test}/**/*.test.ts',
            'test/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', ...values],
        },
      },
      { extends: true, test: { name: 'values', include: values, isolate: false } },
    ],
  },
});
