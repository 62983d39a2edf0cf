import { EventEmitter } from 'node:events';

const lru = new Map<number, unknown>();
const emitter = new EventEmitter();
const weak = new WeakMap<object, unknown>();
const registry = new FinalizationRegistry(() => {});
const queue: unknown[] = [];
let count = 0;

/** Functions that keep nothing, or no more than a bounded number of things. */
export const leakFree: Readonly<Record<string, () => unknown>> = {
  parsing: () => JSON.parse('{"a":[1,2,3],"b":{"c":"d"}}'),
  closures: () => [1, 2, 3, 4].map((x) => () => x),
  'bounded cache': () => {
    lru.set(count++, {});
    if (lru.size > 500) lru.delete(lru.keys().next().value as number);
  },
  buffers: () => Buffer.alloc(20_000),
  promises: async () => {
    await null;
    return { count };
  },
  timers: () => void setTimeout(() => {}, 0),
  listeners: () => {
    const listener = () => {};
    emitter.on('x', listener);
    emitter.emit('x');
    emitter.off('x', listener);
  },
  'weak references': () => void weak.set({}, { count }),
  finalisers: () => registry.register({}, 1),
  'a queue that is emptied': () => {
    queue.push({});
    if (queue.length > 1000) queue.length = 0;
  },
};
