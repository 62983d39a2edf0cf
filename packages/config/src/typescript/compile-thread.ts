import { type MessagePort, workerData } from 'node:worker_threads';
import { compile, stopCompiler } from './compile.js';
import type { Compilation } from './transform.js';

/** What the thread is asked: to compile, and to set `done` to 1 when the answer was sent. `null` asks it to end. */
export interface CompileRequest extends Pick<Compilation, 'text' | 'options'> {
  readonly done: Int32Array;
}

/** For so long the thread outlives the compiler's process, whose end only its parent can take note of. */
const FAREWELL_MS = 250;

const port = workerData as MessagePort;

port.on('message', async (request: CompileRequest | null) => {
  if (request === null) {
    await stopCompiler();
    setTimeout(() => port.close(), FAREWELL_MS);
    return;
  }
  port.postMessage(await compile(request));
  Atomics.store(request.done, 0, 1);
  Atomics.notify(request.done, 0);
});
