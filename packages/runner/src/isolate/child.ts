// The entry of a measuring process: does what its parent asks over IPC, and ends.
import { isBenchlineError, messageOf } from '@benchline/schema';
import { clockOfProcess, shortestSampleNs } from '../clock/clock.js';
import type { BenchmarkDefinition } from '../define/definition.js';
import { loadBenchmarkFile } from '../define/load.js';
import { failureOf, type Phase } from '../measure/failure.js';
import { measureInterleaved } from '../measure/interleave.js';
import { takeTurns } from '../pairs/take-turns.js';
import { profileBenchmarks } from '../profile/profile-pass.js';
import { describeBenchmark } from '../result/benchmark-info.js';
import { planFor } from '../settings.js';
import type {
  CarriedError,
  ChildMessage,
  ChildTask,
  Envelope,
  FoundBenchmark,
  ParentMessage,
} from './protocol.js';

/** How often, and how long each time, a file that seems to wait for nothing is given another chance. */
const IDLE_CHECKS = 20;
const IDLE_CHECK_MS = 100;

const interruption = new AbortController();
let phase: Phase = 'load';

// The parent decides what a Ctrl-C means; without a parent there is no reason to go on.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(1));
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (thrown: unknown) => void endWithFault(thrown));
}
process.on('message', (message: ParentMessage) => {
  if (message.type === 'interrupt') interruption.abort();
  // Turns are asked of the one who takes them; see takeTurns.
  else if (message.type !== 'turn' && message.type !== 'close') void perform(message);
});

async function perform(task: ChildTask): Promise<void> {
  try {
    if (task.type === 'discover') await discover(task);
    else if (task.type === 'measure') await measure(task);
    else if (task.type === 'profile') await profile(task);
    else await takeTurns(task, { load, say, phase: setPhase });
  } catch (thrown) {
    if (!isBenchlineError(thrown)) return endWithFault(thrown);
    await say({ type: 'refused', error: carried(thrown) });
  }
  process.exit(0);
}

function setPhase(next: Phase): void {
  phase = next;
}

async function discover({ files, root }: Extract<ChildTask, { type: 'discover' }>): Promise<void> {
  const benchmarks: FoundBenchmark[] = [];
  for (const file of files) {
    for (const definition of await load(file)) {
      benchmarks.push({
        info: describeBenchmark(definition, root),
        marker: definition.marker,
        file,
        timeoutNs: definition.timeoutNs,
      });
    }
  }
  await say({ type: 'found', benchmarks });
}

async function measure(task: Extract<ChildTask, { type: 'measure' }>): Promise<void> {
  const wanted = new Set(task.ids);
  const definitions = (await load(task.file)).filter((definition) => wanted.has(definition.id));
  const clock = await clockOfProcess();
  const shortest = shortestSampleNs(clock);
  const withoutMemory = new Set(task.withoutMemory);
  const { warnings, leftIds } = await measureInterleaved(
    {
      definitions,
      planOf: (definition) => planFor(definition, task.settings, shortest),
      timeoutNsOf: (definition) => definition.timeoutNs ?? task.settings.timeoutNs,
      launchIndex: task.launchIndex,
      seed: task.seed,
      memoryOf: ({ id }) => task.settings.memory && !withoutMemory.has(id),
      endAfterTimeout: true,
      signal: interruption.signal,
    },
    {
      phase: (id, next) => {
        phase = next;
        return say({ type: 'phase', id, phase: next });
      },
      progress: (id, state) => void say({ type: 'progress', id, ...state }),
      timed: (outcome) => say({ type: 'timed', outcome }),
      settled: (outcome) => say({ type: 'settled', outcome }),
    },
  );
  await say({ type: 'done', clock, warnings, leftIds });
}

async function profile(task: Extract<ChildTask, { type: 'profile' }>): Promise<void> {
  const wanted = new Set(task.ids);
  const definitions = (await load(task.file)).filter((definition) => wanted.has(definition.id));
  const clock = await clockOfProcess();
  const shortest = shortestSampleNs(clock);
  await profileBenchmarks(
    {
      definitions,
      instruments: task.instruments,
      planOf: (definition) => planFor(definition, task.settings, shortest),
      timeoutNsOf: (definition) => definition.timeoutNs ?? task.settings.timeoutNs,
      signal: interruption.signal,
    },
    {
      phase: (id, next) => {
        phase = next;
        return say({ type: 'phase', id, phase: next });
      },
      profiled: (outcome) => say({ type: 'profiled', outcome }),
    },
  );
  await say({ type: 'done', clock, warnings: [], leftIds: [] });
}

async function load(file: string): Promise<BenchmarkDefinition[]> {
  await say({ type: 'loading', file });
  // Only the file itself now keeps this process alive, so that one which waits for nothing comes to `beforeExit`. A
  // module hook at work in its own thread looks the same for a moment, so a process that has come there waits a little.
  let patience = IDLE_CHECKS;
  const onIdle = () => {
    if (patience-- > 0) setTimeout(() => undefined, IDLE_CHECK_MS);
    else void endWithFault(new Error('it awaits a promise that nothing is left to settle.'));
  };
  process.channel?.unref();
  process.on('beforeExit', onIdle);
  const definitions = await loadBenchmarkFile(file);
  process.off('beforeExit', onIdle);
  process.channel?.ref();
  return definitions;
}

async function endWithFault(thrown: unknown): Promise<void> {
  await say({ type: 'fault', failure: failureOf(thrown, phase) });
  process.exit(1);
}

function carried(error: { code: string; message: string; hint?: string | undefined }): CarriedError {
  return { code: error.code as CarriedError['code'], message: messageOf(error), hint: error.hint ?? null };
}

/** Fulfilled when the message has left this process. */
function say(message: ChildMessage): Promise<void> {
  return new Promise((resolve) => {
    if (!process.connected || process.send === undefined) return resolve();
    process.send({ benchline: 1, message } satisfies Envelope, () => resolve());
  });
}
