import type { Environment } from './environment.js';

/** The environment of numbers whose origin is not known. It matches no real machine, so nothing is judged against it. */
export function unknownEnvironment(): Environment {
  return {
    fingerprint: {
      cpuModel: 'unknown',
      cpuCount: 1,
      memoryBytes: 0,
      memoryLimitBytes: null,
      cpuLimit: null,
      os: 'unknown',
      osRelease: 'unknown',
      arch: 'unknown',
      nodeVersion: 'unknown',
      v8Version: 'unknown',
      nodeFlags: [],
    },
    revision: { commit: null, branch: null, dirty: null },
    clock: null,
    machine: {
      loadAverageStart: null,
      loadAverageEnd: null,
      calibrationKernelStartNs: null,
      calibrationKernelEndNs: null,
      cpuGovernor: null,
      ci: null,
    },
    benchlineVersion: 'unknown',
  };
}
