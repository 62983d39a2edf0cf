export { type BenchlineConfig, defineConfig } from '@benchline/config';
export { BenchmarkRunner, bench, runSuites, suite } from '@benchline/runner';
