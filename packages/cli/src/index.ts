export { type BenchlineConfig, defineConfig } from '@benchline/config/define';
export { BenchmarkRunner, bench, runSuites, suite } from '@benchline/runner';
