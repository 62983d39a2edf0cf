import { BenchlineError, type Instrument, type InstrumentRef } from '@benchline/schema';
import { sampleCountOf } from '../analyze/sample-count.js';
import { topFunctions } from '../analyze/top-functions.js';
import { type CpuProfileOptions, samplingIntervalOf } from '../capture/options.js';
import type { RunningCpuProfile } from '../capture/running-profile.js';
import { startCpuProfile } from '../capture/start-cpu-profile.js';
import { cpuProfileJson } from '../export/cpuprofile-file.js';

/** How many functions the summary in a result names. */
const summarySize = 20;

/**
 * Names this package's instrument, for a process that imports it by its address: a runner's child.
 *
 * @throws BenchlineError `option-invalid`
 */
export function cpuInstrument(options: CpuProfileOptions = {}): InstrumentRef {
  samplingIntervalOf(options);
  return { moduleUrl: import.meta.url, exportName: 'createCpuInstrument', options: { ...options } };
}

/** Makes the instrument that {@link cpuInstrument} names: an `InstrumentFactory`. */
export function createCpuInstrument(options: Readonly<Record<string, unknown>>): Instrument {
  let running: RunningCpuProfile | undefined;
  return {
    kind: 'cpu',
    async start() {
      running = startCpuProfile(options as CpuProfileOptions);
    },
    restart() {
      running?.restart();
    },
    async stop(operationCount) {
      if (running === undefined) {
        throw new BenchlineError({
          code: 'profiler-not-started',
          message: 'The CPU instrument was stopped without having been started',
          hint: 'Call start() before stop().',
        });
      }
      const { engine } = running;
      const profile = running.stop(operationCount);
      running = undefined;
      return {
        bytes: new TextEncoder().encode(cpuProfileJson(profile)),
        link: {
          kind: 'cpu',
          engine,
          format: 'cpuprofile',
          sampleCount: sampleCountOf(profile),
          operationCount: profile.operationCount,
          topFunctions: topFunctions(profile, { count: summarySize }),
        },
      };
    },
  };
}
