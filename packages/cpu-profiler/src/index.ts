export type { CallFrame } from '@benchline/inspector';
export { type CallTreeNode, callTree } from './analyze/call-tree.js';
export { type CategoryTime, timeByCategory } from './analyze/categories.js';
export type { CodePlace } from './analyze/code-place.js';
export { type HotLine, type HotLines, hotLines } from './analyze/hot-lines.js';
export { sampleCountOf } from './analyze/sample-count.js';
export { type TopFunctionsOptions, topFunctions } from './analyze/top-functions.js';
export { topFunctionsText } from './analyze/top-functions-text.js';
export type { CpuProfileOptions } from './capture/options.js';
export {
  type ProfileCallOptions,
  type ProfiledCall,
  type ProfiledResult,
  profileCpu,
} from './capture/profile-cpu.js';
export {
  type OperationProfile,
  type ProfileOperationOptions,
  profileOperation,
} from './capture/profile-operation.js';
export { type MethodDecorator, profiled } from './capture/profiled.js';
export type { RunningCpuProfile } from './capture/running-profile.js';
export { startCpuProfile, stopCpuProfile } from './capture/start-cpu-profile.js';
export { type WithCpuProfileOptions, withCpuProfile } from './capture/with-cpu-profile.js';
export { type DiffProfilesOptions, diffProfiles } from './diff/diff-profiles.js';
export { differentialFlameGraph } from './diff/differential-flame-graph.js';
export { type EngineChoice, type EngineState, engineStates } from './engine/select-engine.js';
export { cpuProfileJson, writeCpuProfile } from './export/cpuprofile-file.js';
export { flameGraph } from './export/flame-graph.js';
export { foldedStacks } from './export/folded-stacks.js';
export { cpuInstrument, createCpuInstrument } from './instrument/cpu-instrument.js';
export type {
  CpuProfile,
  CpuProfileData,
  CpuProfileNode,
  PositionTick,
} from './profile/cpu-profile.js';
export { type ReadCpuProfileOptions, readCpuProfile } from './profile/read-cpu-profile.js';
