import type { ResolvedConfig } from '@benchline/config';
import type { Notice } from './notice.js';

/** What becomes of benchmarks: they are skipped, called once as plain tests, or measured. */
export type BenchmarkMode = 'off' | 'once' | 'measure';

/** How to start this vitest once more, for a file: what comes before and after the file's path. */
export interface VitestCommand {
  /** Arguments of Node: its flags, vitest, `run`. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What the reporter, in vitest's main process, tells the tests of a project. Plain data. */
export interface Session {
  readonly mode: BenchmarkMode;
  /** Why benchmarks are not measured although nobody asked for that. */
  readonly notice: Notice | null;
  /** Whether what is measured becomes the baseline. */
  readonly update: boolean;
  /** The folder that results are handed over in. */
  readonly directory: string;
  readonly config: ResolvedConfig;
  readonly command: VitestCommand;
  /** What a test may take at least: measuring takes longer than what tests are usually given. */
  readonly testTimeoutMs: number;
  /** In a launch that another session has started: the only benchmark it is about, or `null` for all. */
  readonly launch: { readonly only: string | null } | null;
}

/** Under which name vitest hands it to tests. */
export const SESSION_KEY = 'benchline';
