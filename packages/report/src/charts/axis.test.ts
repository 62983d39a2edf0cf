import { describe, expect, it } from 'vitest';
import { valueAxis } from './axis.js';
import { axisUnit } from './axis-unit.js';

describe('valueAxis', () => {
  it('has round ticks with a unit that tell each other apart', () => {
    const texts = (values: number[]) => valueAxis(values, 'ns', [0, 100], 4).ticks.map((tick) => tick.text);
    expect(texts([12.2e6, 12.8e6])).toEqual(['12.2 ms', '12.4 ms', '12.6 ms', '12.8 ms']);
    expect(texts([100_001, 100_004])).toEqual(['100.001 µs', '100.002 µs', '100.003 µs', '100.004 µs']);
    expect(texts([0])).toContain('0.0 ns');
  });

  it('maps its range, upside down too', () => {
    const { at } = valueAxis([10, 20], 'bytes', [180, 20], 4);
    expect(at(10)).toBeLessThanOrEqual(180);
    expect(at(10)).toBeGreaterThan(at(20));
    expect(at(20)).toBeGreaterThanOrEqual(20);
  });

  it('copes with values that are all the same', () => {
    expect(Number.isFinite(valueAxis([7, 7], 'ops/s', [0, 100], 4).at(7))).toBe(true);
    expect(Number.isFinite(valueAxis([0, 0], 'bytes', [0, 100], 4).at(0))).toBe(true);
  });
});

it('takes the units of the format package', () => {
  expect(axisUnit('bytes', 3e6)).toEqual({ divisor: 1e6, name: ' MB' });
  expect(axisUnit('ops/s', 3e3)).toEqual({ divisor: 1e3, name: ' k/s' });
  expect(axisUnit('ns', 90e9)).toEqual({ divisor: 60e9, name: ' min' });
  expect(axisUnit('percent', 90)).toEqual({ divisor: 1, name: ' %' });
  expect(axisUnit('ratio', 2)).toEqual({ divisor: 1, name: '×' });
});
