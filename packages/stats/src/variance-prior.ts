import { mean, variance } from './moments.js';
import { type Numbers, requireNumbers } from './numbers.js';
import { digamma, trigamma, trigammaInverse } from './polygamma.js';
import { median } from './quantile.js';

/** What the variances of a family have in common: a scaled inverse chi-square prior for each of them. */
export interface VariancePrior {
  /** Where single variances are drawn to; in the square of the unit. */
  readonly priorVariance: number;
  /** How strongly: as if this many degrees of freedom had been seen. 0 not at all, Infinity entirely. */
  readonly priorDegreesOfFreedom: number;
  /** All degrees of freedom of the family together; where given, no moderated variance claims more. */
  readonly pooledDegreesOfFreedom?: number;
}

/** A variance after moderation, with the degrees of freedom of the t distribution to use it with. */
export interface ModeratedVariance {
  readonly variance: number;
  readonly degreesOfFreedom: number;
}

/**
 * Estimates the prior that a family of sample variances shares, by the moments of their logarithms: Smyth
 * (2004), "Linear Models and Empirical Bayes Methods", section 6.2; limma's `fitFDist`. When the variances
 * scatter no more than sampling explains, the prior degrees of freedom are Infinity and the prior variance
 * is their mean. Variances with 0 degrees of freedom are ignored. As in limma, variances below 1e-5 of the
 * median are raised to that. With fewer than three usable variances, or with none above zero, nothing can be
 * borrowed: the prior degrees of freedom are 0.
 * @param degreesOfFreedom of each variance, or one number for all.
 * @throws RangeError if a variance is negative or not finite, degrees of freedom are negative or not finite,
 *   the lengths differ, or no variance has degrees of freedom.
 */
export function fitVariancePrior(variances: Numbers, degreesOfFreedom: Numbers | number): VariancePrior {
  const { usable, freedoms } = usableVariances(variances, degreesOfFreedom);
  const pooledDegreesOfFreedom = freedoms.reduce((sum, df) => sum + df, 0);
  const centre = mean(usable);
  const positive = usable.filter((value) => value > 0);
  if (usable.length < 3 || positive.length === 0) {
    return { priorVariance: centre, priorDegreesOfFreedom: 0, pooledDegreesOfFreedom };
  }
  // Deterministic members have variance 0, whose logarithm is -Infinity: offset them, as limma does.
  const floor = 1e-5 * (median(usable) || median(positive));
  const logs = usable.map((value, index) => {
    const half = (freedoms[index] as number) / 2;
    return Math.log(Math.max(value, floor)) - digamma(half) + Math.log(half);
  });
  const excess = variance(logs) - mean(freedoms.map((df) => trigamma(df / 2)));
  if (!(excess > 0)) {
    return { priorVariance: centre, priorDegreesOfFreedom: Number.POSITIVE_INFINITY, pooledDegreesOfFreedom };
  }
  const half = trigammaInverse(excess);
  const priorVariance = Math.exp(mean(logs) + digamma(half) - Math.log(half));
  return { priorVariance, priorDegreesOfFreedom: 2 * half, pooledDegreesOfFreedom };
}

/**
 * Draws one sample variance towards its family: the average of it and the prior variance, weighted by their
 * degrees of freedom, which add up (Smyth 2004, section 4; limma's `squeezeVar`). With infinite prior
 * degrees of freedom it is the prior variance. A variance with 0 degrees of freedom (one observation) is
 * the prior alone. The sum is capped at the pooled degrees of freedom, as limma's `eBayes` does.
 * @throws RangeError if an argument is negative or NaN, or both degrees of freedom are 0.
 */
export function moderateVariance(
  sampleVariance: number,
  degreesOfFreedom: number,
  prior: VariancePrior,
): ModeratedVariance {
  requireNotNegative('moderateVariance', 'sampleVariance', sampleVariance);
  requireNotNegative('moderateVariance', 'degreesOfFreedom', degreesOfFreedom);
  requireNotNegative('moderateVariance', 'prior.priorVariance', prior.priorVariance);
  const { priorVariance, priorDegreesOfFreedom, pooledDegreesOfFreedom } = prior;
  if (!(priorDegreesOfFreedom >= 0)) {
    throw new RangeError(
      `moderateVariance: prior.priorDegreesOfFreedom must be at least 0, got ${priorDegreesOfFreedom}`,
    );
  }
  const total = degreesOfFreedom + priorDegreesOfFreedom;
  if (total === 0) {
    throw new RangeError('moderateVariance: degreesOfFreedom and prior.priorDegreesOfFreedom are both 0');
  }
  const share = degreesOfFreedom / total;
  const moderated = sampleVariance * share + priorVariance * (1 - share);
  // A variance from outside the family keeps at least its own degrees of freedom.
  const most = Math.max(pooledDegreesOfFreedom ?? Number.POSITIVE_INFINITY, degreesOfFreedom);
  return { variance: moderated, degreesOfFreedom: Math.min(total, most) };
}

function usableVariances(
  variances: Numbers,
  degreesOfFreedom: Numbers | number,
): { usable: number[]; freedoms: number[] } {
  const caller = 'fitVariancePrior';
  requireNumbers(caller, 'variances', variances);
  const single = typeof degreesOfFreedom === 'number';
  if (!single && degreesOfFreedom.length !== variances.length) {
    throw new RangeError(
      `${caller}: variances and degreesOfFreedom must have the same length, got ${variances.length} and ${degreesOfFreedom.length}`,
    );
  }
  const usable: number[] = [];
  const freedoms: number[] = [];
  for (let index = 0; index < variances.length; index += 1) {
    const value = variances[index] as number;
    const freedom = single ? degreesOfFreedom : (degreesOfFreedom[index] as number);
    requireNotNegative(caller, `variances[${index}]`, value);
    requireNotNegative(caller, single ? 'degreesOfFreedom' : `degreesOfFreedom[${index}]`, freedom);
    if (freedom === 0) continue;
    usable.push(value);
    freedoms.push(freedom);
  }
  if (usable.length === 0)
    throw new RangeError(`${caller}: degreesOfFreedom must be above 0 for some variance`);
  return { usable, freedoms };
}

function requireNotNegative(caller: string, argument: string, value: number): void {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${caller}: ${argument} must be at least 0 and finite, got ${value}`);
  }
}
