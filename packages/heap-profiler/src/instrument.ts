import { fileInside } from '@benchline/inspector';
import { BenchlineError, type Instrument, type InstrumentRef } from '@benchline/schema';
import { type Sampling, startSampling } from './engine/sampling.js';
import { checkOptions, FUNCTION_INTERVAL_BYTES, type HeapProfileOptions, wholeNumber } from './options.js';
import { heapProfileOf } from './profile/heap-profile.js';
import { toHeapprofile } from './profile/heapprofile-file.js';
import { topAllocations } from './profile/top-allocations.js';

/** Options of the runner's heap pass, plain JSON. */
export interface HeapInstrumentOptions extends HeapProfileOptions {
  /** Sites in the summary. @defaultValue 10 */
  readonly topCount?: number;
}

/**
 * Names this package's instrument, so that a measuring process can import it.
 * @throws BenchlineError `option-invalid`
 */
export function heapInstrument(options: HeapInstrumentOptions = {}): InstrumentRef {
  checkInstrumentOptions(options);
  // Both the built entry and this file export the factory.
  return { moduleUrl: import.meta.url, exportName: 'createHeapInstrument', options: { ...options } };
}

/**
 * The factory that {@link heapInstrument} names: samples what is allocated (or what stays alive) from start to stop.
 * @throws BenchlineError `option-invalid`
 */
export function createHeapInstrument(options: HeapInstrumentOptions = {}): Instrument {
  const { engine, sampling: samplingOptions, topCount } = checkInstrumentOptions(options);
  let sampling: Sampling | undefined;
  return {
    kind: 'heap',
    async start() {
      if (sampling !== undefined) throw started('profiler-busy', 'is running already');
      sampling = startSampling(engine, samplingOptions);
    },
    async stop() {
      if (sampling === undefined) throw started('profiler-not-started', 'is not running');
      const ended = sampling;
      sampling = undefined;
      const profile = heapProfileOf(ended.stop(), ended.engine, ended.options);
      return {
        bytes: new TextEncoder().encode(toHeapprofile(profile)),
        link: {
          kind: 'heap',
          engine: profile.engine,
          format: 'heapprofile',
          sampleCount: profile.sampleCount,
          // Relative where they can be: the result is read on other machines too.
          topAllocations: topAllocations(profile, { count: topCount, by: 'line' }).map((site) => ({
            ...site,
            file: fileInside(site.file, process.cwd()),
          })),
          allocationMeaning: profile.meaning,
          samplingIntervalBytes: profile.samplingIntervalBytes,
          totalBytes: profile.totalBytes,
        },
      };
    },
  };
}

function checkInstrumentOptions(options: HeapInstrumentOptions) {
  const { topCount = 10 } = options;
  wholeNumber('topCount', topCount, 0, 1000);
  const defaults = { meaning: 'allocated', samplingIntervalBytes: FUNCTION_INTERVAL_BYTES } as const;
  return { ...checkOptions(options, defaults), topCount };
}

function started(code: 'profiler-busy' | 'profiler-not-started', what: string): BenchlineError {
  return new BenchlineError({
    code,
    message: `This heap instrument ${what}`,
    hint: 'Call start() once, then stop() once.',
  });
}
