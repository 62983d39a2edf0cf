import type { BenchmarkDefinition } from './define/definition.js';
import { durationOption, shareOption } from './define/option-values.js';
import type { LaunchPlan } from './measure/launch-measurement.js';

/** How benchmarks are measured that do not say otherwise. Durations are texts with a unit. */
export interface MeasureOptions {
  /** Wall time to spend measuring a benchmark, per launch. Default `'300ms'`. */
  readonly time?: string;
  /** The most time to spend warming a benchmark up, per launch. Default `'400ms'`. */
  readonly warmup?: string;
  /** The most time a benchmark may take, per launch. Default `'30s'`. */
  readonly timeout?: string;
  /** Relative half-width of the interval at which a launch may stop. Default .01. */
  readonly precision?: number;
  /** Whether to measure allocated and retained bytes too, in a pass of its own after the timing. Default `false`. */
  readonly memory?: boolean;
}

/** The same in nanoseconds, with every default filled in. */
export interface MeasureSettings {
  readonly timeNs: number;
  readonly warmupNs: number;
  readonly timeoutNs: number;
  readonly precision: number;
  readonly memory: boolean;
}

const defaults: MeasureSettings = {
  timeNs: 300e6,
  warmupNs: 400e6,
  timeoutNs: 30e9,
  precision: 0.01,
  memory: false,
};

/** Checks and fills in. @throws BenchlineError `option-invalid` */
export function measureSettings(options: MeasureOptions, who: string): MeasureSettings {
  return {
    timeNs: durationOption(options.time, who, 'time') ?? defaults.timeNs,
    warmupNs: durationOption(options.warmup, who, 'warmup') ?? defaults.warmupNs,
    timeoutNs: durationOption(options.timeout, who, 'timeout') ?? defaults.timeoutNs,
    precision: shareOption(options.precision, who, 'precision') ?? defaults.precision,
    memory: options.memory ?? defaults.memory,
  };
}

/** How one benchmark is measured: its own options before those of the run. */
export function planFor(
  definition: BenchmarkDefinition,
  settings: MeasureSettings,
  shortestSampleNs: number,
): LaunchPlan {
  return {
    timeNs: definition.timeNs ?? settings.timeNs,
    warmupNs: definition.warmupNs ?? settings.warmupNs,
    precision: definition.precision ?? settings.precision,
    iterations: definition.iterations,
    shortestSampleNs,
  };
}
