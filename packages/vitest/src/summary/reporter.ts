import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, type ResolvedConfig } from '@benchline/config';
import { isBenchlineError } from '@benchline/schema';
import { type LaunchRequest, requestedLaunch } from '../session/launch.js';
import { decideMode, readSwitch } from '../session/mode.js';
import { runsInParallel } from '../session/parallel.js';
import { readRecords, type SessionRecord } from '../session/records.js';
import { SESSION_KEY, type Session } from '../session/session.js';
import { sessionOutcome } from '../session/session-run.js';
import type { ProjectOfVitest, SpecificationOfVitest, Vitest } from '../session/vitest-api.js';
import { vitestCommand } from '../session/vitest-command.js';
import { finishSession } from './finish-session.js';
import { createOutput, type Output } from './output.js';

/** Options of the reporter. */
export interface ReporterOptions {
  /** Whether to write an HTML report, or the file to write it to. Default `false`; `true` takes the configuration's. */
  readonly report?: boolean | string;
}

/** The least that a test gets where benchmarks are measured: the launches that confirm a suspicion take their time. */
const LEAST_TEST_TIMEOUT_MS = 120_000;

/**
 * A reporter of vitest: tells tests whether to measure, gathers what they measured into one run, saves it, stores it as
 * the baseline with `BENCHLINE_UPDATE=1`, and prints a summary.
 */
export class BenchlineReporter {
  readonly #options: ReporterOptions;
  #vitest: Vitest | null = null;
  #output: Output | null = null;
  #config: ResolvedConfig | null = null;
  #directory = '';
  #launch: LaunchRequest | null = null;

  constructor(options: ReporterOptions = {}) {
    this.#options = options;
  }

  onInit(vitest: object): void {
    this.#vitest = vitest as Vitest;
    this.#output = createOutput(this.#vitest);
  }

  /** @throws BenchlineError for a wrong configuration or variable: vitest ends with it */
  async onTestRunStart(specifications: readonly object[]): Promise<void> {
    if (this.#vitest === null) return;
    this.#launch = requestedLaunch();
    this.#directory = this.#launch?.directory ?? (await mkdtemp(join(tmpdir(), 'benchline-session-')));
    this.#config = await loadConfig({ directory: this.#vitest.config.root });
    const asked = specifications as readonly SpecificationOfVitest[];
    for (const project of new Set(asked.map(({ project: one }) => one))) {
      project.provide(SESSION_KEY, this.#sessionOf(project, asked, this.#config, this.#vitest));
    }
  }

  async onTestRunEnd(_modules: unknown, _errors: unknown, reason: string): Promise<void> {
    if (this.#vitest === null || this.#config === null || this.#launch !== null) return;
    const records = readRecords(this.#directory);
    await rm(this.#directory, { recursive: true, force: true });
    await this.#finish(records, reason, this.#vitest, this.#config);
  }

  #sessionOf(
    project: ProjectOfVitest,
    specifications: readonly SpecificationOfVitest[],
    config: ResolvedConfig,
    vitest: Vitest,
  ): Session {
    const parallel = runsInParallel(project, specifications, vitest);
    const watch = vitest.config.watch === true;
    const decided =
      this.#launch === null
        ? decideMode({ asked: process.env.BENCHLINE, watch, parallel })
        : ({ mode: 'measure', notice: null } as const);
    return {
      ...decided,
      update: readSwitch('BENCHLINE_UPDATE', process.env.BENCHLINE_UPDATE),
      directory: this.#directory,
      config,
      command: vitestCommand(vitest, project),
      testTimeoutMs: Math.max(LEAST_TEST_TIMEOUT_MS, project.config.testTimeout ?? 0),
      launch: this.#launch === null ? null : { only: this.#launch.only },
    };
  }

  async #finish(
    records: readonly SessionRecord[],
    reason: string,
    vitest: Vitest,
    config: ResolvedConfig,
  ): Promise<void> {
    const output = this.#output as Output;
    try {
      await finishSession(sessionOutcome(records), {
        config,
        output,
        interrupted: reason === 'interrupted',
        update: readSwitch('BENCHLINE_UPDATE', process.env.BENCHLINE_UPDATE),
        report: this.#options.report ?? false,
        command: vitestCommand(vitest, null),
        files: [...new Set(records.flatMap((record) => (record.type === 'measured' ? [record.path] : [])))],
      });
    } catch (thrown) {
      // The tests have their verdicts; what could not be kept or shown must not pass unseen.
      process.exitCode ||= 1;
      output.error(thrown);
      if (!isBenchlineError(thrown)) throw thrown;
    }
  }
}
