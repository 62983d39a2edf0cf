import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BenchlineError, messageOf } from '@benchline/schema';
import { endWithThisProcess } from './parent-watch.js';
import type { ChildMessage, ChildTask, Envelope, TurnMessage } from './protocol.js';

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

/** V8's last words are one line on the reason and some thousand characters of native stack. */
const ERROR_TAIL_LENGTH = 32_000;
/** How long output may still come from a process that has ended. */
const LAST_OUTPUT_MS = 500;

/** A running process that was given one task. */
export class MeasuringProcess {
  readonly ended: Promise<ProcessEnd>;
  readonly #child: ChildProcess;

  constructor(task: ChildTask, options: ProcessOptions, listener: ProcessListener) {
    const child = fork(childEntry(), [], {
      cwd: options.directory,
      execArgv: [...options.loaderArguments, ...options.nodeFlags],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    this.#child = child;
    let errorTail = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => listener.output(text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errorTail = (errorTail + text).slice(-ERROR_TAIL_LENGTH);
      listener.output(text);
    });
    child.on('message', (message) => {
      if (isOurs(message)) listener.message(message.message);
    });
    // An endless loop does not notice that its parent has gone.
    const killOnExit = () => this.kill();
    process.on('exit', killOnExit);
    const unwatch = child.pid === undefined ? () => undefined : endWithThisProcess(child.pid);
    child.once('exit', unwatch);
    this.ended = new Promise<ProcessEnd>((resolve, reject) => {
      child.once('error', (cause) => reject(notStarted(messageOf(cause), cause)));
      // `close` comes after the last output and the last message, `exit` may come before them.
      child.once('close', (exitCode, signal) => resolve({ exitCode, signal, errorTail }));
      // A process that the benchmark started may hold its output open for ever.
      child.once('exit', () => setTimeout(() => this.#closeOutput(), LAST_OUTPUT_MS).unref());
    }).finally(() => process.off('exit', killOnExit));
    child.send(task, () => undefined);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Asks the process to finish with what it has. */
  interrupt(): void {
    if (this.#child.connected) this.#child.send({ type: 'interrupt' }, () => undefined);
  }

  /** Says something to a process that takes turns. */
  ask(message: TurnMessage): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  /** Ends the process at once, whatever it does: an endless loop hears nothing else. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #closeOutput(): void {
    this.#child.stdout?.destroy();
    this.#child.stderr?.destroy();
  }
}

/** The error for a process that could not be started, or that ended before it did anything. */
export function notStarted(why: string, cause?: unknown): BenchlineError {
  return new BenchlineError({
    code: 'option-invalid',
    message: `The measuring process could not start: ${why}`,
    hint: 'Check the folder, and the flags and arguments given to Node.',
    cause,
  });
}

/** Whether a message is of the protocol: benchmarked code may send messages of its own to whoever started it. */
function isOurs(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && (message as Partial<Envelope>).benchline === 1;
}

/** The child's entry: a file of the built package, beside this one or, when run from source, in `dist`. */
function childEntry(): string {
  const beside = fileURLToPath(new URL('./child.js', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL('../../dist/child.js', import.meta.url));
}
