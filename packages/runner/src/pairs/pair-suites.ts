import { BenchlineError, type PairedSuites } from '@benchline/schema';
import { readMachine } from '../environment/machine-state.js';
import { discoverBenchmarks } from '../isolate/discover.js';
import type { FoundBenchmark } from '../isolate/protocol.js';
import { assembleSides } from './assemble-sides.js';
import { matchBenchmarks } from './match-benchmarks.js';
import { PairMeasurement } from './pair-measurement.js';
import { pairSettings } from './pair-settings.js';
import type { CheckoutOption, PairSuitesOptions } from './pair-suites-options.js';
import { type ProcessPlace, ProcessSide } from './process-side.js';

/**
 * Measures the benchmarks of two checkouts of a project side by side: each that both define, under the same id, is run in
 * one process a checkout, and the two take turns. Benchmarks get a launch each, then the next, so that the launches of
 * each are spread over the whole time.
 *
 * A benchmark that fails on a side is a failed result there; the others are measured.
 *
 * @throws BenchlineError when there is nothing to compare, a file cannot be loaded, or an option is wrong
 */
export async function pairSuites(options: PairSuitesOptions): Promise<PairedSuites> {
  const { baseline, current, filter, signal } = options;
  const emit = options.onEvent ?? (() => undefined);
  const settings = pairSettings(options, 'The comparison');
  const startedAt = new Date();
  const machineStart = readMachine();
  const [before, after] = await Promise.all([discover(baseline, signal), discover(current, signal)]);
  const matched = matchBenchmarks(before, after, filter);
  emit({ type: 'planned', benchmarks: matched.both.length });

  const measured = matched.both.map((both, index) => ({
    both,
    measurement: new PairMeasurement({
      ...settings,
      seed: settings.seed + index,
      id: both.current.info.id,
      sides: [
        sideOf(baseline, both.baseline, settings.timeoutNs),
        sideOf(current, both.current, settings.timeoutNs),
      ],
      sharedProcess: false,
      until: (rounds) => options.until?.(rounds, both.current.info, matched.both.length) ?? false,
      signal,
    }),
  }));
  for (let open = measured; open.length > 0; open = open.filter(({ measurement }) => !measurement.ended)) {
    for (const { both, measurement } of open) {
      const { id } = both.current.info;
      if (signal?.aborted) measurement.interrupt();
      else {
        emit({ type: 'launch', id, rounds: measurement.rounds });
        await measurement.launch();
      }
      if (measurement.ended) emit({ type: 'ended', id, rounds: measurement.rounds });
    }
  }
  return assembleSides({
    options,
    matched,
    pairs: measured.map(({ measurement }) => measurement.rounds),
    startedAt,
    machineStart,
  });
}

async function discover(
  { name, files, ...checkout }: CheckoutOption,
  signal: AbortSignal | undefined,
): Promise<readonly FoundBenchmark[]> {
  try {
    return await discoverBenchmarks(files, processOptions(checkout), signal);
  } catch (cause) {
    if (!(cause instanceof BenchlineError) || cause.code === 'interrupted') throw cause;
    const { code, hint } = cause;
    const message = `In ${name}: ${cause.message}`;
    throw new BenchlineError({ code, message, cause, ...(hint === undefined ? {} : { hint }) });
  }
}

function sideOf(checkout: CheckoutOption, { file, info }: FoundBenchmark, timeoutNs: number) {
  const place: ProcessPlace = { ...processOptions(checkout), file, id: info.id };
  return { name: checkout.name, create: () => new ProcessSide(place, timeoutNs) };
}

function processOptions({
  directory,
  nodeFlags = [],
  loaderArguments = [],
}: Pick<CheckoutOption, 'directory' | 'nodeFlags' | 'loaderArguments'>) {
  return { directory, nodeFlags, loaderArguments };
}
