import { BenchlineError, type ErrorCode } from '@benchline/schema';
import type { BenchmarkDefinition } from '../define/definition.js';
import type { ChildMessage, ParentMessage, TurnMessage } from '../isolate/protocol.js';
import type { Phase } from '../measure/failure.js';
import { describeBenchmark } from '../result/benchmark-info.js';
import { definitionOfExport } from './definition-of-export.js';
import { FunctionSide } from './function-side.js';

/** What a measuring process gives the part of it that takes turns. */
export interface TurnHost {
  load(file: string): Promise<BenchmarkDefinition[]>;
  say(message: ChildMessage): Promise<void>;
  /** Told what is being done, for the failure of whatever ends the process. */
  phase(phase: Phase): void;
}

/**
 * The child's part of measuring in turns: sets one benchmark up, then times what the parent asks for, and in between
 * waits without a timer of its own.
 *
 * @throws what the benchmark threw
 */
export async function takeTurns(
  task: { readonly file: string; readonly id: string | null },
  host: TurnHost,
): Promise<void> {
  const asked = messageQueue();
  const definition = await wanted(await host.load(task.file), task);
  const side = new FunctionSide(definition);
  host.phase('setup');
  await side.setUp();
  host.phase('warm-up');
  const traits = await side.callFirst();
  await host.say({ type: 'ready', info: describeBenchmark(definition, process.cwd()), traits });
  host.phase('measure');
  for (;;) {
    const message = await asked.next();
    if (message.type === 'close') break;
    await host.say({ type: 'turned', elapsedNs: await side.turn(message.iterations) });
  }
  host.phase('teardown');
  await side.close();
  await host.say({ type: 'closed' });
}

/** The benchmark that is meant. @throws BenchlineError `benchmark-none-selected` or `benchmark-file-broken` */
async function wanted(
  definitions: readonly BenchmarkDefinition[],
  { file, id }: { readonly file: string; readonly id: string | null },
): Promise<BenchmarkDefinition> {
  if (id !== null) {
    const found = definitions.find((definition) => definition.id === id);
    if (found === undefined) throw refusal('benchmark-none-selected', `${file} does not define "${id}".`);
    return found;
  }
  const [first, second] = definitions;
  if (second !== undefined)
    throw refusal('benchmark-none-selected', `${file} defines several benchmarks: say which one is meant.`);
  return first ?? (await definitionOfExport(file));
}

function refusal(code: ErrorCode, message: string): BenchlineError {
  return new BenchlineError({
    code,
    message,
    hint: 'Both sides must define the benchmark by the same name.',
  });
}

/** The parent's messages in order, also those that come before anyone waits. */
function messageQueue(): { next(): Promise<TurnMessage> } {
  const waiting: TurnMessage[] = [];
  let take: ((message: TurnMessage) => void) | null = null;
  process.on('message', (message: ParentMessage) => {
    if (message.type !== 'turn' && message.type !== 'close') return;
    if (take === null) waiting.push(message);
    else take(message);
    take = null;
  });
  return {
    next: () => {
      const message = waiting.shift();
      if (message !== undefined) return Promise.resolve(message);
      return new Promise((resolve) => {
        take = resolve;
      });
    },
  };
}
