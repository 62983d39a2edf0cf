export { type BenchmarkSettings, settingsFor } from './benchmark-settings.js';
export {
  type BenchlineConfig,
  defineConfig,
  type Override,
  type TargetLimit,
  type Tolerances,
} from './config.js';
export { type LoadConfigOptions, loadConfig } from './load-config.js';
export {
  type AllTolerances,
  type ResolvedConfig,
  type ResolvedOverride,
  resolveConfig,
} from './resolved-config.js';
export { registerTypeScript, typeScriptHookUrl } from './typescript/register-typescript.js';
