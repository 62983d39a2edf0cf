import { BenchlineError } from '@benchline/schema';
import type { OtavaOptions } from './otava-change-points.js';

/** @throws BenchlineError `option-invalid` for parameters that Otava has no meaning for */
export function requireOtavaOptions(options: OtavaOptions): void {
  const { windowLength = 50, maxPValue = 0.001, minMagnitude = 0 } = options;
  requireOption(
    Number.isSafeInteger(windowLength) && windowLength >= 2,
    'windowLength',
    'a whole number of at least 2',
  );
  requireOption(maxPValue > 0 && maxPValue <= 1, 'maxPValue', 'above 0 and at most 1');
  requireOption(minMagnitude >= 0, 'minMagnitude', 'at least 0');
}

function requireOption(condition: boolean, field: string, wanted: string): void {
  if (condition) return;
  throw new BenchlineError({ code: 'option-invalid', message: `Otava's ${field} must be ${wanted}.` });
}
