import { defineConfig } from 'vitest/config';
import { clientScriptsOfSources } from './client-script.js';
import { FewProcesses } from './vitest.sequence.js';

/**
 * Tests that leave their own process as it was: of values, of files in temporary folders, of commands and browsers that they
 * start. One process runs many of them, one after the other. What measures, or is about its own process, has one for each
 * file.
 */
const harmless = [
  'packages/{action,cli,compare,config,format,report,schema,stats,store,trend,vitest}/src/**/*.test.ts',
  'packages/runner/src/{define,doctor,environment,result}/**/*.test.ts',
  'packages/cpu-profiler/src/{analyze,diff,inlining,profile,source-map}/**/*.test.ts',
  'packages/{action,cli,heap-profiler,report,store,vitest}/test/e2e/**/*.test.ts',
  'test/**/*.test.ts',
  'examples/digital-model/src/**/*.test.ts',
];

/** Tests of what is published, installed with other versions of what it is used with. `npm run test:installed` */
const installed = ['test/published-packages.test.ts', 'packages/vitest/test/e2e/versions.test.ts'];

// One run for the whole repository: packages are resolved through their built entry, as a user would get them.
export default defineConfig({
  plugins: [clientScriptsOfSources()],
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: FewProcesses },
    projects: [
      {
        extends: true,
        test: {
          name: 'own process',
          include: [
            'packages/*/{src,test}/**/*.test.ts',
            'examples/*/{src,test}/**/*.test.ts',
            'test/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', ...harmless, ...installed],
        },
      },
      {
        extends: true,
        test: {
          name: 'harmless',
          include: harmless,
          exclude: ['**/node_modules/**', ...installed],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'installed', include: installed } },
    ],
  },
});
