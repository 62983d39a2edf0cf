import { BenchlineError } from '@benchline/schema';
import { MeasuringProcess, notStarted, type ProcessOptions } from './child-process.js';
import type { CarriedError, FoundBenchmark } from './protocol.js';

/** Loading must not take longer than this. */
export const LOADING_LIMIT_MS = 60_000;

/**
 * Loads benchmark files in one process of its own and returns what they define, measuring nothing. All mistakes in
 * definitions come to light here, before any time is spent.
 *
 * @throws BenchlineError what loading threw, `benchmark-duplicate` across files included; `benchmark-file-broken` for a
 * file that ends or stops the process
 */
export async function discoverBenchmarks(
  files: readonly string[],
  options: ProcessOptions,
  signal?: AbortSignal,
): Promise<readonly FoundBenchmark[]> {
  let found: readonly FoundBenchmark[] | null = null;
  let refused: CarriedError | null = null;
  let loading: string | null = null;
  let printed = '';
  const child = new MeasuringProcess({ type: 'discover', files, root: options.directory }, options, {
    message(message) {
      if (message.type === 'loading') loading = message.file;
      else if (message.type === 'found') found = message.benchmarks;
      else if (message.type === 'refused') refused = message.error;
      else if (message.type === 'fault') refused = brokenFile(loading ?? '', message.failure.message);
    },
    output: (text) => {
      printed = (printed + text).slice(-1_000);
    },
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill();
  }, LOADING_LIMIT_MS);
  const abort = () => child.kill();
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  const { exitCode, signal: killedBy } = await child.ended;
  clearTimeout(timer);
  signal?.removeEventListener('abort', abort);
  if (signal?.aborted)
    throw new BenchlineError({ code: 'interrupted', message: 'Interrupted while loading benchmark files.' });
  if (refused !== null) throw revive(refused);
  if (found !== null) return found;
  const how = late
    ? `did not finish within ${LOADING_LIMIT_MS / 1000} s`
    : killedBy === null
      ? `ended the process with exit code ${exitCode}`
      : `crashed the process (${killedBy})`;
  const last = printed.trim().split('\n').at(-1) ?? '';
  if (loading === null) throw notStarted(last || `it ended with ${killedBy ?? `exit code ${exitCode}`}`);
  throw revive(brokenFile(loading, `loading it ${how}${last === '' ? '' : `: ${last}`}`));
}

/** The error that a child reported, as one of this process. */
function revive({ code, message, hint }: CarriedError): BenchlineError {
  return new BenchlineError({ code, message, ...(hint === null ? {} : { hint }) });
}

function brokenFile(file: string, why: string): CarriedError {
  return {
    code: 'benchmark-file-broken',
    message: `The benchmark file ${file} could not be loaded: ${why}`,
    hint: 'Benchmark files register benchmarks and return; run the file with Node to see the whole error.',
  };
}
