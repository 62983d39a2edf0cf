export {
  BenchmarkRunner,
  type BenchmarkRunnerOptions,
  type FunctionBenchmark,
} from './benchmark-runner.js';
export type { RunBenchmarkOptions } from './define/define-function.js';
export type {
  BenchmarkFunction,
  BenchmarkOptions,
  Hook,
  Parameters,
  SuiteOptions,
  TargetOption,
} from './define/definition.js';
export { type BenchFunction, bench, type SuiteFunction, suite } from './define/suite.js';
export {
  type ExamineOptions,
  examineMachine,
  type MachineExamination,
} from './doctor/examine-machine.js';
export type { SameCodeSpread, SameWork, SteadinessVerdict } from './doctor/same-code.js';
export type { ReadSystemFile } from './environment/system-file.js';
export type { Phase } from './measure/failure.js';
export { comparePairs } from './pairs/compare-pairs.js';
export type {
  ComparePairsOptions,
  FunctionSideOption,
  ModuleSideOption,
  PairOptions,
} from './pairs/options.js';
export { pairSuites } from './pairs/pair-suites.js';
export type { CheckoutOption, PairEvent, PairSuitesOptions } from './pairs/pair-suites-options.js';
export type { KeptProfile } from './profile/keep-profiles.js';
export type { TargetsFor } from './result/benchmark-info.js';
export type { MeasureOptions } from './settings.js';
export type { ProfileRequest, RunEvent, RunSuitesOptions } from './suites/options.js';
export { runSuites } from './suites/run-suites.js';
