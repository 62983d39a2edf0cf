import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import {
  BenchlineError,
  type BenchmarkRun,
  type Clock,
  type Fingerprint,
  type MachineFinding,
  type MachineState,
} from '@benchline/schema';
import { median } from '@benchline/stats';
import { clockOfProcess } from '../clock/clock.js';
import { invalidOption, wholeNumberOption } from '../define/option-values.js';
import { type ReadSystemFile, readSystemFile } from '../environment/system-file.js';
import type { RunEvent } from '../suites/options.js';
import { runSuites } from '../suites/run-suites.js';
import { machineFindings } from './machine-findings.js';
import { readProcessorTime, stolenShare } from './processor-time.js';
import { type SameCodeSpread, type SameWork, sameCodeSpread, sameWork } from './same-code.js';
import { slowFlagsOf } from './slow-flags.js';
import { readSystemSettings } from './system-settings.js';

/** How a machine is examined. */
export interface ExamineOptions {
  /** Fresh processes that the same code is measured in, at least 2; 6 by default. */
  readonly launches?: number;
  /** Time to measure each of the two pieces of work in each process. Default `'300ms'`. */
  readonly time?: string;
  /** Flags of Node and V8 that benchmarks would be measured with. */
  readonly nodeFlags?: readonly string[];
  /** Ends the examination early, with an error. */
  readonly signal?: AbortSignal;
  /** Told as it goes on. */
  readonly onEvent?: (event: RunEvent) => void;
  /** Reads files of the system, so that another system can be put in its place. */
  readonly readFile?: ReadSystemFile;
}

/** What a machine is, what makes it noisy, and by how much the times of the same code differ on it. */
export interface MachineExamination {
  readonly fingerprint: Fingerprint;
  /** Of a measuring process. */
  readonly clock: Clock;
  readonly machine: MachineState;
  readonly findings: readonly MachineFinding[];
  /** One for each kind of work. */
  readonly sameCode: readonly SameCodeSpread[];
}

const DEFAULT_LAUNCHES = 6;
const DEFAULT_TIME = '300ms';
const who = 'The examination';

/**
 * Examines this machine: reads its settings, and measures the same two pieces of work (integer work, and parsing JSON,
 * which allocates) in several fresh processes. Takes about a second a process.
 *
 * @throws BenchlineError `option-invalid`; `interrupted` by the signal; `benchmark-file-broken` where processes do not
 * come to their end
 */
export async function examineMachine(options: ExamineOptions = {}): Promise<MachineExamination> {
  const { nodeFlags = [], signal, onEvent, readFile = readSystemFile } = options;
  const launches = wholeNumberOption(options.launches, who, 'launches') ?? DEFAULT_LAUNCHES;
  if (launches < 2) throw invalidOption(who, 'launches', 'is 1', 'Processes can be compared from 2 on.');
  const timeBefore = readProcessorTime(readFile);
  const run = await runSuites({
    files: [sameCodeFile()],
    launches,
    time: options.time ?? DEFAULT_TIME,
    nodeFlags,
    ...(signal === undefined ? {} : { signal }),
    ...(onEvent === undefined ? {} : { onEvent }),
  });
  if (signal?.aborted) {
    throw new BenchlineError({ code: 'interrupted', message: 'Interrupted while examining the machine.' });
  }
  const { fingerprint, machine } = run.environment;
  const clock = run.environment.clock ?? (await clockOfProcess());
  const findings = machineFindings({
    ...readSystemSettings(readFile),
    fingerprint,
    clock,
    machineCpuCount: Math.max(cpus().length, fingerprint.cpuCount),
    loadAverage: machine.loadAverageStart,
    stolenShare: stolenShare(timeBefore, readProcessorTime(readFile)),
    slowFlags: slowFlagsOf(fingerprint.nodeFlags, process.env),
  });
  const works = Object.keys(sameWork) as SameWork[];
  return { fingerprint, clock, machine, findings, sameCode: works.map((work) => spreadOf(work, run)) };
}

function spreadOf(work: SameWork, run: BenchmarkRun): SameCodeSpread {
  const result = run.results.find(({ name }) => name === sameWork[work]);
  if (result?.passed !== true || result.launches.length < 2) {
    const why = result?.passed === false ? result.error.message : 'too few processes came to their end.';
    throw new BenchlineError({
      code: 'benchmark-file-broken',
      message: `The ${sameWork[work]} of the examination could not be measured: ${why}`,
      hint: 'See whether something ends processes of Node here: a memory limit, a flag, a guard against load.',
    });
  }
  return sameCodeSpread(
    work,
    result.launches.map(({ samplesNs }) => median(samplesNs)),
  );
}

/** The benchmarks: a file of the built package, beside this one or, when run from source, in `dist`. */
function sameCodeFile(): string {
  const beside = fileURLToPath(new URL('./doctor-aa.js', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL('../../dist/doctor-aa.js', import.meta.url));
}
