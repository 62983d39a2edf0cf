/** A recursive filter of second order: y = b0·x + b1·x₋₁ + b2·x₋₂ − a1·y₋₁ − a2·y₋₂. */
export interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/**
 * Designs a Butterworth low-pass filter of second order by the bilinear transform with prewarping.
 *
 * Source: A. V. Oppenheim and R. W. Schafer, "Discrete-Time Signal Processing", chapter 7.
 *
 * @param cutoffFrequencyHz - where the gain is 1/√2; above 0 and below half the sampling frequency
 * @param sampleIntervalS - time between samples
 * @throws RangeError when the cut-off is outside that range
 */
export function butterworthLowPass(cutoffFrequencyHz: number, sampleIntervalS: number): Biquad {
  if (!(cutoffFrequencyHz > 0 && cutoffFrequencyHz * sampleIntervalS < 0.5)) {
    throw new RangeError(
      `The cut-off must be above 0 Hz and below ${0.5 / sampleIntervalS} Hz, got ${cutoffFrequencyHz} Hz.`,
    );
  }
  const warped = Math.tan(Math.PI * cutoffFrequencyHz * sampleIntervalS);
  const scale = 1 / (1 + Math.SQRT2 * warped + warped ** 2);
  const b0 = warped ** 2 * scale;
  return {
    b0,
    b1: 2 * b0,
    b2: b0,
    a1: 2 * (warped ** 2 - 1) * scale,
    a2: (1 - Math.SQRT2 * warped + warped ** 2) * scale,
  };
}

/**
 * Filters forwards and then backwards, so that nothing is delayed; the gain is that of the filter squared.
 *
 * Both ends are continued by the signal turned about its end point, and each pass starts in the filter's steady state,
 * which keeps the transients outside.
 *
 * Source: F. Gustafsson, "Determining the initial states in forward-backward filtering", IEEE Trans. Signal Process.
 * 44 (1996), for the aim; the padding is that of SciPy's `filtfilt`.
 *
 * @param values - samples at equal intervals
 * @param filter - a stable filter with gain 1 at 0 Hz
 * @param paddingSamples - samples to add at each end; no more than there are is used
 */
export function filterZeroPhase(values: Float64Array, filter: Biquad, paddingSamples: number): Float64Array {
  if (values.length === 0) return new Float64Array();
  const padding = Math.min(paddingSamples, values.length - 1);
  const padded = turnAboutEnds(values, padding);
  run(padded, filter);
  padded.reverse();
  run(padded, filter);
  padded.reverse();
  return padded.slice(padding, padding + values.length);
}

/** Runs a filter over the values in place (transposed direct form II). */
function run(values: Float64Array, { b0, b1, b2, a1, a2 }: Biquad): void {
  const first = values[0] as number;
  let state1 = (1 - b0) * first;
  let state2 = (b2 - a2) * first;
  for (let index = 0; index < values.length; index += 1) {
    const input = values[index] as number;
    const output = b0 * input + state1;
    state1 = b1 * input - a1 * output + state2;
    state2 = b2 * input - a2 * output;
    values[index] = output;
  }
}

function turnAboutEnds(values: Float64Array, padding: number): Float64Array {
  const last = values.length - 1;
  const padded = new Float64Array(values.length + 2 * padding);
  padded.set(values, padding);
  for (let distance = 1; distance <= padding; distance += 1) {
    padded[padding - distance] = 2 * (values[0] as number) - (values[distance] as number);
    padded[padding + last + distance] = 2 * (values[last] as number) - (values[last - distance] as number);
  }
  return padded;
}
