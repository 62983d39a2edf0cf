/** Any list of numbers this package reads: an array or a typed array. Inputs are never changed. */
export type Numbers = ArrayLike<number>;

/**
 * Throws a RangeError unless `values` holds at least `minimum` values, all of them finite. One NaN would
 * otherwise travel silently into every figure that is computed from it.
 */
export function requireNumbers(caller: string, argument: string, values: Numbers, minimum = 1): void {
  if (values.length < minimum) {
    throw new RangeError(
      minimum === 1
        ? `${caller}: ${argument} must not be empty`
        : `${caller}: ${argument} needs at least ${minimum} values, got ${values.length}`,
    );
  }
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    // Arithmetic test first: this loop runs over every sample of every benchmark.
    if (typeof value !== 'number' || value - value !== 0) {
      throw new RangeError(`${caller}: ${argument}[${index}] must be a finite number, got ${String(value)}`);
    }
  }
}

/** Throws a RangeError unless both lists hold the same number of values. */
export function requireSameLength(caller: string, first: Numbers, second: Numbers): void {
  if (first.length !== second.length) {
    throw new RangeError(
      `${caller}: xs and ys must have the same length, got ${first.length} and ${second.length}`,
    );
  }
}

/** Throws a RangeError unless `value` lies in [0, 1]. */
export function requireProbability(caller: string, argument: string, value: number): void {
  if (!(value >= 0 && value <= 1)) {
    throw new RangeError(`${caller}: ${argument} must be between 0 and 1, got ${value}`);
  }
}

/** Throws a RangeError unless `level` lies strictly between 0 and 1. */
export function requireLevel(caller: string, level: number): void {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`${caller}: level must be above 0 and below 1, got ${level}`);
  }
}

/** Throws a RangeError unless `value` is a finite number. */
export function requireFinite(caller: string, argument: string, value: number): void {
  if (!Number.isFinite(value)) {
    throw new RangeError(`${caller}: ${argument} must be a finite number, got ${value}`);
  }
}

/** Throws a RangeError if `value` is NaN; infinities pass. */
export function requireNotNaN(caller: string, argument: string, value: number): void {
  if (typeof value !== 'number' || Number.isNaN(value)) {
    throw new RangeError(`${caller}: ${argument} must be a number, got ${value}`);
  }
}

/** Throws a RangeError unless `value` is above 0; Infinity passes only where `infinite` says so. */
export function requirePositive(caller: string, argument: string, value: number, infinite = false): void {
  if (!(value > 0) || (!infinite && value === Number.POSITIVE_INFINITY)) {
    throw new RangeError(
      `${caller}: ${argument} must be above 0${infinite ? '' : ' and finite'}, got ${value}`,
    );
  }
}

/** Throws a RangeError unless `value` is a whole number of at least `minimum`. */
export function requireInteger(caller: string, argument: string, value: number, minimum: number): void {
  if (!Number.isSafeInteger(value) || value < minimum) {
    throw new RangeError(
      `${caller}: ${argument} must be a whole number of at least ${minimum}, got ${value}`,
    );
  }
}
