export { type AllTolerances, type BenchmarkSettings, settingsFor } from './benchmark-settings.js';
export {
  type BenchlineConfig,
  type BudgetLimit,
  defineConfig,
  type Override,
  type TargetLimit,
  type Tolerances,
} from './define.js';
export { type LoadConfigOptions, loadConfig } from './load-config.js';
export {
  type ResolvedConfig,
  type ResolvedOverride,
  resolveConfig,
} from './resolved-config.js';
export { registerTypeScript, typeScriptHookUrl } from './typescript/register-typescript.js';
