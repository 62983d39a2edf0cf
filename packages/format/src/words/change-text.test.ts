import { describe, expect, it } from 'vitest';
import { changeIntervalText, changeText } from './change-text.js';

describe('changeText', () => {
  it('has words for every kind of metric', () => {
    expect([
      changeText(2.4, 'durationNs'),
      changeText(0.25, 'durationNs'),
      changeText(0, 'durationNs'),
      changeText(1, 'durationNs'),
      changeText(1.05, 'allocatedBytesPerOp'),
      changeText(3, 'allocatedBytesPerOp'),
      changeText(0.5, 'peakRssBytes'),
      changeText(2.5, 'peakRssBytes'),
      changeText(0.9, 'throughputOpsPerSec'),
      changeText(250, 'durationNs'),
      changeText(3.2e31, 'durationNs'),
    ]).toMatchInlineSnapshot(`
      [
        "2.4 times as long",
        "4.0 times as fast",
        "100 % faster",
        "As fast as before",
        "5 % more allocated per operation",
        "3.0 times as much allocated per operation",
        "50 % lower peak RSS",
        "2.5 times the peak RSS",
        "10 % lower throughput",
        "250 times as long",
        "3.2e31 times as long",
      ]
    `);
  });
});

describe('changeIntervalText', () => {
  it('is in the terms of the change, and signs only what lies on both sides of none', () => {
    const interval = (lower: number, upper: number) => ({ lower, upper, level: 0.95 });
    expect([
      changeIntervalText(interval(1.102, 1.14), 1.121, 'durationNs'),
      changeIntervalText(interval(0.7, 0.9), 0.8, 'durationNs'),
      changeIntervalText(interval(0.98, 1.14), 1.06, 'durationNs'),
      changeIntervalText(interval(0.98, 3.2e31), 1.9, 'peakRssBytes'),
      changeIntervalText(interval(2.5, 3.5), 3, 'durationNs'),
      changeIntervalText(null, 3, 'durationNs'),
    ]).toMatchInlineSnapshot(`
      [
        "95 % interval 10.2 % to 14 %",
        "95 % interval 10 % to 30 %",
        "95 % interval -2 % to +14 %",
        "95 % interval -2 % to 3.20e31×",
        "95 % interval 2.5 to 3.5",
        "no interval",
      ]
    `);
  });
});
