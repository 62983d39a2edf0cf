/**
 * The parts of vitest's own API that are used here and are the same in vitest 3.2, 4 and 5. Written down once more, so
 * that the types of this package fit any of them.
 */

/** Vitest, in its main process. */
export interface Vitest {
  readonly version: string;
  readonly config: VitestConfig;
  readonly projects: readonly ProjectOfVitest[];
  readonly vite?: { readonly config: { readonly configFile?: string | undefined } };
}

/** A configuration as vitest resolved it. */
export interface VitestConfig {
  readonly root: string;
  readonly watch?: boolean;
  readonly pool?: string;
  readonly poolOptions?: { readonly forks?: { singleFork?: boolean } };
  readonly maxWorkers?: number | string;
  readonly fileParallelism?: boolean;
  readonly sequence?: { readonly groupOrder?: number };
  readonly testTimeout?: number;
  readonly testNamePattern?: RegExp;
  readonly reporters?: unknown;
}

/** A project of a workspace, or the only one. */
export interface ProjectOfVitest {
  readonly name: string;
  readonly config: VitestConfig;
  provide(key: string, value: unknown): void;
}

/** A file that is going to be run. */
export interface SpecificationOfVitest {
  readonly project: ProjectOfVitest;
  readonly moduleId: string;
}

/** The parts of a test that its benchmarks are named after. */
export interface TaskOfVitest {
  readonly id: string;
  readonly name: string;
  readonly concurrent?: boolean | undefined;
  readonly suite?: SuiteOfVitest | undefined;
  readonly file: { readonly filepath: string; readonly name: string };
  readonly result?: { readonly retryCount?: number; readonly repeatCount?: number } | undefined;
}

/** A `describe` around a test; a file's own suite has no name. */
export interface SuiteOfVitest {
  readonly name: string;
  readonly suite?: SuiteOfVitest | undefined;
}

/** What a test is handed by vitest, as far as it is used here. */
export interface TestContextOfVitest {
  readonly task: TaskOfVitest;
  readonly signal?: AbortSignal;
  skip(note?: string): unknown;
  annotate?(message: string, type?: string): Promise<unknown>;
}
