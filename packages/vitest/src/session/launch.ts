import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BenchlineError } from '@benchline/schema';
import { readRecords, type SessionRecord } from './records.js';
import type { VitestCommand } from './session.js';

/** The variable that tells a vitest that it is a launch of another session; JSON of {@link LaunchRequest}. */
export const LAUNCH_VARIABLE = 'BENCHLINE_LAUNCH';

/** What a launch is asked for. */
export interface LaunchRequest {
  readonly directory: string;
  /** The id of the benchmark to measure, all others being called once; `null` for all. */
  readonly only: string | null;
}

/** Output of a failed launch that is worth a look. */
const OUTPUT_SHOWN = 2000;

/**
 * Runs test files once more, in a vitest and so in processes of its own, and returns what their benchmarks handed over.
 * Processes of the same code differ; one says nothing of the next.
 *
 * Assertions do not count in a launch: what is measured is judged where it was asked for.
 *
 * @throws BenchlineError `run-missing` where nothing was measured
 */
export async function runLaunch(
  command: VitestCommand,
  { files, only, signal }: { files: readonly string[]; only: string | null; signal?: AbortSignal },
): Promise<SessionRecord[]> {
  const directory = await mkdtemp(join(tmpdir(), 'benchline-launch-'));
  try {
    const request: LaunchRequest = { directory, only };
    const output = await run([...command.before, ...files, ...command.after], request, signal);
    const records = readRecords(directory);
    if (records.some(({ type }) => type === 'measured')) return records;
    throw new BenchlineError({
      code: 'run-missing',
      message: `Vitest measured nothing when it was started again for ${files.join(', ')}.`,
      hint: `This is what it printed: ${output.trim().slice(-OUTPUT_SHOWN)}`,
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function run(args: readonly string[], request: LaunchRequest, signal?: AbortSignal): Promise<string> {
  return new Promise((fulfil, reject) => {
    const child = spawn(process.execPath, args, {
      env: environmentOf(request),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal === undefined ? {} : { signal }),
    });
    let output = '';
    const keep = (text: Buffer) => {
      output = (output + text.toString()).slice(-2 * OUTPUT_SHOWN);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', () => fulfil(output));
  });
}

/** The variables of this process, without those that a worker of vitest is told apart by. */
function environmentOf(request: LaunchRequest): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|TINYPOOL|TEST$|DEV$|PROD$|SSR$|MODE$|BASE_URL$)/.test(name),
  );
  return { ...Object.fromEntries(kept), [LAUNCH_VARIABLE]: JSON.stringify(request), NO_COLOR: '1' };
}

/** What this vitest was asked for, if it is a launch. */
export function requestedLaunch(variables: NodeJS.ProcessEnv = process.env): LaunchRequest | null {
  const text = variables[LAUNCH_VARIABLE];
  return text === undefined || text === '' ? null : (JSON.parse(text) as LaunchRequest);
}
