import { availableParallelism } from 'node:os';
import { machineStateSchema } from '@benchline/schema/read';
import { expect, test } from 'vitest';
import { machineState, machineWarnings, readMachine } from './machine-state.js';

const reading = (loadAverage: number | null, calibrationKernelNs: number) => ({
  loadAverage,
  calibrationKernelNs,
});

test('a reading has a load and a time of the kernel, and makes a state of the schema', () => {
  const start = readMachine();
  expect(start.calibrationKernelNs).toBeGreaterThan(0);
  const state = machineStateSchema.parse(machineState(start, reading(null, 5)));
  expect(state).toMatchObject({
    calibrationKernelStartNs: start.calibrationKernelNs,
    calibrationKernelEndNs: 5,
    loadAverageEnd: null,
  });
});

test('a quiet machine gives no warning', () => {
  expect(machineWarnings(machineState(reading(0.2, 100), reading(9999, 109)))).toEqual([]);
  expect(machineWarnings(machineState(reading(null, 100), reading(null, 91)))).toEqual([]);
});

test('load of others at the start, and a kernel that changed by a tenth, are warnings', () => {
  const cpuCount = availableParallelism();
  const loadAverage = cpuCount * 1.6;
  expect(machineWarnings(machineState(reading(loadAverage, 100), reading(0, 120)))).toEqual([
    { code: 'machine-busy', args: { loadAverage, cpuCount } },
    { code: 'machine-drifted', args: { relativeChange: expect.closeTo(0.2, 9) } },
  ]);
  expect(machineWarnings(machineState(reading(0, 100), reading(0, 80)))).toHaveLength(1);
});

test('Windows has no load average, and a zero that stands for it is none', () => {
  expect(readMachine('win32', [0, 0, 0]).loadAverage).toBeNull();
  expect(readMachine('darwin', [1.5, 1, 1]).loadAverage).toBe(1.5);
  expect(readMachine('linux', [0, 0, 0]).loadAverage).toBe(0);
});
