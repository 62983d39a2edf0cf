import { availableParallelism, loadavg } from 'node:os';
import { type MachineState, type Warning, warning } from '@benchline/schema';
import { median } from '@benchline/stats';
import { integerWork } from './integer-work.js';
import { readSystemFile } from './system-file.js';

/** A reading of the machine at one end of a run. */
export interface MachineReading {
  readonly loadAverage: number | null;
  readonly calibrationKernelNs: number;
}

/** The frequency governor of the first processor, which stands for all. */
export const GOVERNOR_FILE = '/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor';
/** Load per processor, of others, above which results suffer: this process itself loads one. */
const BUSY_LOAD = 1.5;
/** Relative change of the calibration kernel that is worth a warning. */
const DRIFT = 0.1;

/** Reads the load and times the calibration kernel; takes about ten milliseconds. */
export function readMachine(
  platform: NodeJS.Platform = process.platform,
  loadAverages: readonly number[] = loadavg(),
): MachineReading {
  const [loadAverage = null] = loadAverages;
  return {
    // Windows has no such figure; Node gives 0 for it.
    loadAverage: platform === 'win32' ? null : loadAverage,
    calibrationKernelNs: timeCalibrationKernel(),
  };
}

/** Puts the readings of both ends together. */
export function machineState(start: MachineReading, end: MachineReading): MachineState {
  return {
    loadAverageStart: start.loadAverage,
    loadAverageEnd: end.loadAverage,
    calibrationKernelStartNs: start.calibrationKernelNs,
    calibrationKernelEndNs: end.calibrationKernelNs,
    cpuGovernor: readSystemFile(GOVERNOR_FILE),
    ci: continuousIntegration(process.env),
  };
}

/** What the machine's state says against the results. */
export function machineWarnings(state: MachineState): Warning[] {
  const warnings: Warning[] = [];
  const cpuCount = availableParallelism();
  const { loadAverageStart, calibrationKernelStartNs: startNs, calibrationKernelEndNs: endNs } = state;
  if (loadAverageStart !== null && loadAverageStart > BUSY_LOAD * cpuCount) {
    warnings.push(warning('machine-busy', { loadAverage: loadAverageStart, cpuCount }));
  }
  if (startNs !== null && endNs !== null && Math.abs(endNs / startNs - 1) > DRIFT) {
    warnings.push(warning('machine-drifted', { relativeChange: endNs / startNs - 1 }));
  }
  return warnings;
}

/** Times a fixed piece of integer work: the machine's bare speed. */
function timeCalibrationKernel(): number {
  const timesNs: number[] = [];
  for (let repetition = 0; repetition < 9; repetition++) {
    const start = process.hrtime.bigint();
    const x = integerWork(400_000);
    // The generator never reaches 0; asking keeps the loop from being removed.
    timesNs.push(Number(process.hrtime.bigint() - start) + (x === 0 ? 1 : 0));
  }
  return median(timesNs.slice(3));
}

function continuousIntegration(variables: NodeJS.ProcessEnv): string | null {
  if (variables.GITHUB_ACTIONS) return 'github-actions';
  if (variables.GITLAB_CI) return 'gitlab-ci';
  if (variables.BUILDKITE) return 'buildkite';
  if (variables.CIRCLECI) return 'circleci';
  return variables.CI ? 'ci' : null;
}
