import { preset } from '../../tsup.preset.js';

// Each entry is loaded by another part of vitest: tests, the configuration, reporters, setup files, benchmarks. What they
// share is one chunk, so that a result is known to all of them.
export default preset({
  entry: ['src/index.ts', 'src/config.ts', 'src/provider.ts', 'src/reporter.ts', 'src/setup.ts'],
  splitting: true,
});
