import { describe, expect, it } from 'vitest';
import { butterworthLowPass, filterZeroPhase } from './low-pass.js';

const sampleIntervalS = 0.1;
const cutoffFrequencyHz = 0.5;
const filter = butterworthLowPass(cutoffFrequencyHz, sampleIntervalS);
const paddingSamples = 60;

const sine = (frequencyHz: number, count = 2000) =>
  Float64Array.from({ length: count }, (_, index) =>
    Math.sin(2 * Math.PI * frequencyHz * index * sampleIntervalS),
  );

describe('butterworthLowPass', () => {
  it('has the coefficients of scipy.signal.butter(2, 0.1)', () => {
    // A tenth of half the sampling frequency: 0.5 Hz at 10 Hz.
    expect(filter.b0).toBeCloseTo(0.02008337, 8);
    expect(filter.b1).toBeCloseTo(0.04016673, 8);
    expect(filter.b2).toBeCloseTo(0.02008337, 8);
    expect(filter.a1).toBeCloseTo(-1.56101808, 8);
    expect(filter.a2).toBeCloseTo(0.64135154, 8);
  });

  it('has a gain of 1 at 0 Hz', () => {
    expect((filter.b0 + filter.b1 + filter.b2) / (1 + filter.a1 + filter.a2)).toBeCloseTo(1, 12);
  });

  it.each([0, -1, 5, 6, Number.NaN])(
    'refuses a cut-off of %d Hz at a sampling frequency of 10 Hz',
    (frequencyHz) => {
      expect(() => butterworthLowPass(frequencyHz, sampleIntervalS)).toThrow('below 5 Hz');
    },
  );
});

describe('filterZeroPhase', () => {
  it('leaves a constant as it is, to its very ends', () => {
    for (const value of filterZeroPhase(new Float64Array(200).fill(7), filter, paddingSamples)) {
      expect(value).toBeCloseTo(7, 10);
    }
  });

  it('leaves a ramp as it is: no delay', () => {
    const ramp = Float64Array.from({ length: 400 }, (_, index) => 3 * index);
    const filtered = filterZeroPhase(ramp, filter, paddingSamples);
    for (let index = 0; index < ramp.length; index += 1) {
      expect(filtered[index]).toBeCloseTo(ramp[index] ?? Number.NaN, 3);
    }
  });

  it.each([0.1, 0.5, 1, 2])('scales %d Hz by the squared Butterworth gain, in phase', (frequencyHz) => {
    const warped = (hz: number) => Math.tan(Math.PI * hz * sampleIntervalS);
    const gain = 1 / (1 + (warped(frequencyHz) / warped(cutoffFrequencyHz)) ** 4);
    const input = sine(frequencyHz);
    const output = filterZeroPhase(input, filter, paddingSamples);
    for (let index = 500; index < 1500; index += 1) {
      expect(output[index]).toBeCloseTo(gain * (input[index] ?? Number.NaN), 6);
    }
  });

  it('does not change its input, and takes short inputs', () => {
    const input = Float64Array.of(1, 2);
    expect(filterZeroPhase(input, filter, paddingSamples)).toHaveLength(2);
    expect(input).toEqual(Float64Array.of(1, 2));
    expect(filterZeroPhase(new Float64Array(), filter, paddingSamples)).toHaveLength(0);
  });
});
