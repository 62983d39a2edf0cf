import { BenchlineError } from '@benchline/schema';

/** Whether differences or ratios are judged. */
export type Scale = 'linear' | 'log';

/** The measured values of a series, on the scale that they are judged on. */
export interface PreparedSeries {
  /** Where each measured value stands among all points. */
  readonly places: readonly number[];
  readonly values: Float64Array;
  readonly standardErrors?: Float64Array;
  readonly scale: Scale;
  /** What one means in the series' own unit, on the linear scale. */
  readonly unit: number;
}

/**
 * Leaves out missing points and takes the values to their scale.
 *
 * @throws BenchlineError `series-invalid` for an infinite value, or one not above 0 on the logarithmic scale;
 *   `option-invalid` for standard errors of another number than the values
 */
export function prepareSeries(
  values: readonly number[],
  scale: Scale,
  standardErrors?: readonly number[],
): PreparedSeries {
  if (standardErrors !== undefined && standardErrors.length !== values.length) {
    throw new BenchlineError({
      code: 'option-invalid',
      message: `There are ${standardErrors.length} standard errors for ${values.length} values.`,
      hint: 'Give one for each value, NaN where it is not known.',
    });
  }
  const places: number[] = [];
  values.forEach((value, index) => {
    requireUsable(value, index, scale);
    if (!Number.isNaN(value)) places.push(index);
  });
  const measured = Float64Array.from(places, (index) => values[index] as number);
  // Sums of very large values would overflow; a linear series is judged in shares of its largest value.
  const unit =
    scale === 'log' ? 1 : measured.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const errors =
    standardErrors &&
    Float64Array.from(places, (index, i) => {
      const error = standardErrors[index] as number;
      return scale === 'log' ? error / (measured[i] as number) : error / unit;
    });
  return {
    places,
    values: measured.map((value) => (scale === 'log' ? Math.log(value) : value / unit)),
    ...(errors === undefined ? {} : { standardErrors: errors }),
    scale,
    unit,
  };
}

/** A value of the scale in the series' own unit. */
export function inOwnUnit({ scale, unit }: PreparedSeries, value: number): number {
  return scale === 'log' ? Math.exp(value) : value * unit;
}

function requireUsable(value: number, index: number, scale: Scale): void {
  const usable = Number.isNaN(value) || (Number.isFinite(value) && (scale === 'linear' || value > 0));
  if (usable) return;
  throw new BenchlineError({
    code: 'series-invalid',
    message: `The series holds ${String(value)} at index ${index}.`,
    hint:
      scale === 'log'
        ? 'On the logarithmic scale values must be above 0; write NaN for a missing point.'
        : 'Write NaN for a missing point.',
  });
}
