import { runBenchmarks } from './provider/provider.js';

export default { run: runBenchmarks };
