// A leak of 64 bytes a call: found, how fast, and where; ten functions that do not leak: how often they are accused.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { checkLeak } from '@benchline/heap-profiler';
import { argument, printTable } from '../table.mjs';

const runs = argument(0, 20);
const kept = [];
const lru = new Map();
const queue = [];
const emitter = new EventEmitter();
const weak = new WeakMap();
const registry = new FinalizationRegistry(() => {});
let count = 0;

class Session {
  constructor() {
    this.a = this.b = this.c = this.d = this.e = 1;
  }
}
function leaky() {
  const list = JSON.parse('[1,2,3]').map((x) => x + 1);
  kept.push(new Session()); // the line
  return list;
}
const source = readFileSync(new URL(import.meta.url), 'utf8').split('\n');
const line = source.findIndex((text) => text.endsWith('// the line')) + 1;

const leakFree = {
  parsing: () => JSON.parse('{"a":[1,2,3],"b":{"c":"d"}}'),
  closures: () => [1, 2, 3, 4].map((x) => () => x),
  cache: () => {
    lru.set(count++, {});
    if (lru.size > 500) lru.delete(lru.keys().next().value);
  },
  buffers: () => Buffer.alloc(20_000),
  promises: async () => {
    await null;
    return {};
  },
  timers: () => void setTimeout(() => {}, 0),
  listeners: () => {
    const listener = () => {};
    emitter.on('x', listener);
    emitter.off('x', listener);
  },
  'weak references': () => void weak.set({}, {}),
  finalisers: () => registry.register({}, 1),
  queue: () => {
    queue.push({});
    if (queue.length > 1000) queue.length = 0;
  },
};

const found = [];
for (let run = 0; run < runs; run++) {
  found.push(await checkLeak(leaky));
  kept.length = 0;
}
const right = found.filter(({ sites }) => sites[0]?.line === line && sites[0].precision === 'statement');
const named = found.filter(({ constructors }) => constructors?.some(({ name }) => name === 'Session'));
const slowestMs = Math.max(...found.map(({ durationMs }) => durationMs));
const rows = [
  ['64 bytes a call found', `${found.filter(({ verdict }) => verdict === 'leak').length} of ${runs}`, 'all'],
  ['its line first', `${right.length} of ${runs}`, 'all'],
  ['its constructor named', `${named.length} of ${runs}`, 'all'],
  ['slowest check', `${(slowestMs / 1000).toFixed(1)} s`, '< 5 s'],
];
for (const [name, operation] of Object.entries(leakFree)) {
  let alarms = 0;
  for (let run = 0; run < runs; run++) alarms += (await checkLeak(operation)).verdict === 'leak' ? 1 : 0;
  rows.push([`false alarms: ${name}`, `${alarms} of ${runs}`, '0']);
}
printTable('Leak check', ['what', 'measured', 'bar'], rows);
