import { runBenchmarks } from './provider/provider.js';

/** The provider that vitest 5 takes by `benchmark.provider`: `bench()` files are measured by Benchline. */
export default { run: runBenchmarks };
