export {
  type BenchlineConfig,
  type BudgetLimit,
  defineConfig,
  type Override,
  type TargetLimit,
  type Tolerances,
} from './config.js';
