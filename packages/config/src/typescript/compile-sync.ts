import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { CompileRequest } from './compile-thread.js';
import type { Compilation, CompilationOutcome } from './transform.js';
import { whenIdle } from './when-idle.js';

/** Far above what any file takes; it only keeps a broken installation from hanging. */
const LONGEST_WAIT_MS = 60_000;

let port: MessagePort | undefined;

/**
 * Compiles one file while the calling thread waits. The work is done in a thread that lasts for as long as files come
 * in quick succession; then it ends the compiler's process, properly, and itself.
 */
export function compileSync({ text, options }: Compilation): CompilationOutcome {
  thread.begin();
  port ??= startThread();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const request: CompileRequest = { text, options, done };
  port.postMessage(request);
  const waited = Atomics.wait(done, 0, 0, LONGEST_WAIT_MS);
  const answer = receiveMessageOnPort(port);
  thread.end();
  if (waited === 'timed-out' || answer === undefined)
    return { error: { text: 'The compiler gave no answer.', location: null } };
  return answer.message as CompilationOutcome;
}

const thread = whenIdle(() => {
  port?.postMessage(null);
  port = undefined;
});

function startThread(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  // Without the flags of this process: one that preloads this very module would do so in the thread too.
  const worker = new Worker(new URL('./typescript-compile-thread.js', import.meta.url), {
    workerData: port2,
    transferList: [port2],
    execArgv: [],
    env: process.env,
  });
  worker.unref();
  port1.unref();
  return port1;
}
