/** A measured tension over time. Both arrays have the same length; time only increases. */
export interface TensionSeries {
  readonly timeS: Float64Array;
  readonly tensionN: Float64Array;
}

/**
 * Checks what every later step relies on.
 *
 * @throws RangeError when the series has fewer than two samples, a value that is not finite, or time that stands still
 */
export function assertUsable({ timeS, tensionN }: TensionSeries): void {
  if (timeS.length !== tensionN.length) {
    throw new RangeError(
      `A series needs as many times as tensions, got ${timeS.length} and ${tensionN.length}.`,
    );
  }
  if (timeS.length < 2) throw new RangeError(`A series needs at least 2 samples, got ${timeS.length}.`);
  let previousS = -Infinity;
  for (let index = 0; index < timeS.length; index += 1) {
    const sampleTimeS = timeS[index] as number;
    if (!Number.isFinite(sampleTimeS) || !Number.isFinite(tensionN[index])) {
      throw new RangeError(`Sample ${index} is not finite.`);
    }
    if (sampleTimeS <= previousS) throw new RangeError(`Time does not increase at sample ${index}.`);
    previousS = sampleTimeS;
  }
}
