// What profiling costs the profiled code, by interval: work done in a fixed time with and without, in turns.
import { startCpuProfile } from '@benchline/cpu-profiler';
import { median } from '@benchline/stats';
import { argument, printTable } from '../table.mjs';
import { createProgram } from './thirty-functions.mjs';

const rounds = argument(0, 9);
const timeMs = 300;
const program = createProgram();

function operationsIn(until) {
  let count = 0;
  while (performance.now() < until) {
    program();
    count++;
  }
  return count;
}

operationsIn(performance.now() + 1000);
const rows = [];
for (const samplingIntervalUs of [1000, 500, 250, 100, 50]) {
  const ratios = [];
  let spacingUs = 0;
  for (let round = 0; round < rounds; round++) {
    const plain = operationsIn(performance.now() + timeMs);
    const running = startCpuProfile({ samplingIntervalUs });
    const profiled = operationsIn(performance.now() + timeMs);
    const { data } = running.stop();
    ratios.push(1 - profiled / plain);
    spacingUs = (data.endTime - data.startTime) / data.samples.length;
  }
  const percent = (ratio) => `${(ratio * 100).toFixed(1)} %`;
  const range = `${percent(Math.min(...ratios))} to ${percent(Math.max(...ratios))}`;
  rows.push([samplingIntervalUs, spacingUs.toFixed(0), percent(median(ratios)), range]);
}
printTable('Slower while profiled', ['interval, µs', 'got, µs', 'median', 'range'], rows);

const startMs = [];
const stopMs = [];
for (let round = 0; round < rounds; round++) {
  const before = performance.now();
  const running = startCpuProfile();
  const started = performance.now();
  program();
  running.stop();
  startMs.push(started - before);
  stopMs.push(performance.now() - started);
}
const ms = (values) => `${median(values).toFixed(1)} ms`;
printTable('Blocking the thread', ['start', 'stop'], [[ms(startMs), ms(stopMs)]]);
