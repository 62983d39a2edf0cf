import { describe, expect, it } from 'vitest';
import { formatSeriesCsv, parseSeriesCsv } from './csv.js';

const series = { timeS: Float64Array.of(0, 0.1, 0.25), tensionN: Float64Array.of(1.1e6, -2.5, 0) };

describe('CSV of a series', () => {
  it('is read as it was written', () => {
    const text = formatSeriesCsv(series, 3);
    expect(text).toBe('time_s,tension_n\n0.000,1100000.000\n0.100,-2.500\n0.250,0.000\n');
    expect(parseSeriesCsv(text)).toEqual(series);
  });

  it('may have line ends of Windows', () => {
    expect(parseSeriesCsv('time_s,tension_n\r\n0,1\r\n1,2\r\n').tensionN).toEqual(Float64Array.of(1, 2));
  });

  it.each([
    ['', 'Line 1 should be "time_s,tension_n", got ""'],
    ['time,force\n0,1', 'got "time,force"'],
    ['time_s,tension_n\n0,1\n1,x\n', 'Line 3 should hold two numbers'],
    ['time_s,tension_n\n0,1\n1\n', 'Line 3 should hold two numbers'],
    ['time_s,tension_n\n0,1\n1,\n', 'Line 3 should hold two numbers'],
    ['time_s,tension_n\n0,1\n', 'at least 2 samples, got 1'],
    ['time_s,tension_n\n0,1\n0,2\n', 'Time does not increase at sample 1'],
    ['time_s,tension_n\n0,1\n1,Infinity\n', 'Sample 1 is not finite'],
  ])('refuses %j', (text, message) => {
    expect(() => parseSeriesCsv(text)).toThrow(message);
  });
});
