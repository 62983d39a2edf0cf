import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ChildMessage, ChildTask } from './protocol.js';

/** How measuring processes are started. */
export interface ProcessOptions {
  /** Flags of Node and V8 for the measured code. */
  readonly nodeFlags: readonly string[];
  /** Arguments that load what the benchmark files need, for example `--import` of a TypeScript hook. */
  readonly loaderArguments: readonly string[];
  readonly directory: string;
}

/** How a measuring process ended. */
export interface ProcessEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The end of what it wrote to standard error: where V8 says why it aborted. */
  readonly errorTail: string;
}

/** Told what a measuring process says and prints. */
export interface ProcessListener {
  message(message: ChildMessage): void;
  output(text: string): void;
}

const ERROR_TAIL_LENGTH = 4_000;

/** A running process that was given one task. */
export class MeasuringProcess {
  readonly ended: Promise<ProcessEnd>;
  readonly #child: ChildProcess;

  constructor(task: ChildTask, options: ProcessOptions, listener: ProcessListener) {
    this.#child = fork(childEntry(), [], {
      cwd: options.directory,
      execArgv: [...options.loaderArguments, ...options.nodeFlags],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    let errorTail = '';
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => listener.output(text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errorTail = (errorTail + text).slice(-ERROR_TAIL_LENGTH);
      listener.output(text);
    });
    this.#child.on('message', (message) => listener.message(message as ChildMessage));
    this.ended = new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      // `close` comes after the last output and the last message, `exit` may come before them.
      this.#child.once('close', (exitCode, signal) => resolve({ exitCode, signal, errorTail }));
    });
    this.#child.send(task, () => undefined);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Asks the process to finish with what it has. */
  interrupt(): void {
    if (this.#child.connected) this.#child.send({ type: 'interrupt' }, () => undefined);
  }

  /** Ends the process at once, whatever it does: an endless loop hears nothing else. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }
}

/** The child's entry: a file of the built package, beside this one or, when run from source, in `dist`. */
function childEntry(): string {
  const beside = fileURLToPath(new URL('./child.js', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL('../../dist/child.js', import.meta.url));
}
