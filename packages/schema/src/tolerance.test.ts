import { expect, test } from 'vitest';
import { toleranceOf } from './tolerance.js';

test('without rules it is the own of the metric', () => {
  expect(toleranceOf([], 'durationNs')).toBe(0.1);
  expect(toleranceOf([{}], 'allocatedBytesPerOp')).toBe(0.02);
});

test('a plain tolerance is of every metric, and loosens none that is exact', () => {
  const rules = [{ tolerance: 0.3 }];
  expect(toleranceOf(rules, 'durationNs')).toBe(0.3);
  expect(toleranceOf(rules, 'peakRssBytes')).toBe(0.3);
  expect(toleranceOf(rules, 'allocatedBytesPerOp')).toBe(0.02);
  expect(toleranceOf([{ tolerance: 0.01 }], 'allocatedBytesPerOp')).toBe(0.01);
});

test('the more specific rule stands first', () => {
  const rules = [{}, { tolerance: 0.05 }, { tolerance: 0.3, tolerances: { durationNs: 0.2 } }];
  expect(toleranceOf(rules, 'durationNs')).toBe(0.05);
  expect(toleranceOf(rules, 'cpuNsPerOp')).toBe(0.05);
});

test('within a rule the name stands before the plain tolerance, and 0 counts', () => {
  expect(toleranceOf([{ tolerance: 0.3, tolerances: { durationNs: 0 } }], 'durationNs')).toBe(0);
});

test('a plain tolerance of some benchmarks leaves metrics alone that are named for all', () => {
  const rules = [{ tolerance: 0.05 }, { tolerances: { peakRssBytes: 0.4, allocatedBytesPerOp: 0.01 } }];
  expect(toleranceOf(rules, 'peakRssBytes')).toBe(0.4);
  expect(toleranceOf(rules, 'allocatedBytesPerOp')).toBe(0.01);
  expect(toleranceOf(rules, 'durationNs')).toBe(0.05);
});
