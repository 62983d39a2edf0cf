import type { TensionSeries } from '../series/series.js';

/**
 * Puts a series on a uniform time grid by monotone cubic interpolation, which never overshoots the samples.
 *
 * Source: F. N. Fritsch and J. Butland, "A method for constructing local monotone piecewise cubic interpolants",
 * SIAM J. Sci. Stat. Comput. 5 (1984): the method known as PCHIP.
 *
 * @param series - a usable series
 * @param intervalS - step of the grid, above 0; the grid starts at the first sample and ends at or before the last
 */
export function resample(series: TensionSeries, intervalS: number): TensionSeries {
  if (!(intervalS > 0)) throw new RangeError(`The interval must be above 0 s, got ${intervalS}.`);
  const { timeS, tensionN } = series;
  const slopes = monotoneSlopes(series);
  const startS = timeS[0] as number;
  const endS = timeS[timeS.length - 1] as number;
  // A grid point that rounding puts a hair after the end still counts.
  const count = Math.floor((endS - startS) / intervalS + 1e-9) + 1;
  const gridS = new Float64Array(count);
  const gridN = new Float64Array(count);

  let piece = 0;
  for (let index = 0; index < count; index += 1) {
    const atS = Math.min(startS + index * intervalS, endS);
    while (piece < timeS.length - 2 && (timeS[piece + 1] as number) < atS) piece += 1;
    const leftS = timeS[piece] as number;
    const widthS = (timeS[piece + 1] as number) - leftS;
    const fraction = (atS - leftS) / widthS;
    const rest = 1 - fraction;
    gridS[index] = atS;
    // The cubic Hermite polynomial of the piece.
    gridN[index] =
      (1 + 2 * fraction) * rest * rest * (tensionN[piece] as number) +
      fraction * rest * rest * widthS * (slopes[piece] as number) +
      fraction * fraction * (3 - 2 * fraction) * (tensionN[piece + 1] as number) -
      fraction * fraction * rest * widthS * (slopes[piece + 1] as number);
  }
  return { timeS: gridS, tensionN: gridN };
}

/** Slopes at the samples, in N/s: a weighted harmonic mean of the neighbouring secants, 0 at a local extreme. */
function monotoneSlopes({ timeS, tensionN }: TensionSeries): Float64Array {
  const last = timeS.length - 1;
  const widthAt = (piece: number) => (timeS[piece + 1] as number) - (timeS[piece] as number);
  const secantAt = (piece: number) =>
    ((tensionN[piece + 1] as number) - (tensionN[piece] as number)) / widthAt(piece);

  const slopes = new Float64Array(last + 1);
  if (last === 1) return slopes.fill(secantAt(0));
  slopes[0] = endSlope(widthAt(0), widthAt(1), secantAt(0), secantAt(1));
  slopes[last] = endSlope(widthAt(last - 1), widthAt(last - 2), secantAt(last - 1), secantAt(last - 2));
  for (let index = 1; index < last; index += 1) {
    const before = secantAt(index - 1);
    const after = secantAt(index);
    if (before * after <= 0) continue;
    const weightBefore = 2 * widthAt(index) + widthAt(index - 1);
    const weightAfter = widthAt(index) + 2 * widthAt(index - 1);
    slopes[index] = (weightBefore + weightAfter) / (weightBefore / before + weightAfter / after);
  }
  return slopes;
}

/** The one-sided three-point slope, limited so that the end piece stays monotone. */
function endSlope(nearWidthS: number, farWidthS: number, nearSecant: number, farSecant: number): number {
  const slope =
    ((2 * nearWidthS + farWidthS) * nearSecant - nearWidthS * farSecant) / (nearWidthS + farWidthS);
  if (slope * nearSecant <= 0) return 0;
  if (nearSecant * farSecant <= 0 && Math.abs(slope) > 3 * Math.abs(nearSecant)) return 3 * nearSecant;
  return slope;
}
