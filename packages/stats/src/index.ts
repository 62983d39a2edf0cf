export { autocorrelation, effectiveSampleSize } from './autocorrelation.js';
export { regularizedIncompleteBeta } from './beta.js';
export {
  type BootstrapOptions,
  bootstrapInterval,
  type HierarchicalBootstrapOptions,
  hierarchicalBootstrap,
  type Statistic,
} from './bootstrap.js';
export { binomialCdf, chiSquareCdf, fCdf } from './distributions.js';
export { benjaminiHochberg } from './false-discovery.js';
export { logGamma, regularizedIncompleteGamma } from './gamma.js';
export {
  FEWEST_SIZES,
  fitGrowth,
  type Growth,
  type GrowthFit,
  type GrowthVerdict,
} from './growth/fit-growth.js';
export {
  type GrowthKind,
  type GrowthModel,
  growthKinds,
  growthValue,
  type SizedValue,
} from './growth/growth-model.js';
export { hodgesLehmann, hodgesLehmannShift } from './hodges-lehmann.js';
export {
  type Interval,
  type MedianInterval,
  meanInterval,
  medianInterval,
  medianIntervalOfSorted,
} from './interval.js';
export { type Line, type LinearFit, linearFit, theilSen } from './line.js';
export { type MannKendallOptions, type MannKendallTest, mannKendallTest } from './mann-kendall.js';
export { type MannWhitneyTest, mannWhitneyTest } from './mann-whitney.js';
export { coefficientOfVariation, geometricMean, mean, standardDeviation, variance } from './moments.js';
export { normalCdf, normalQuantile } from './normal.js';
export type { Numbers } from './numbers.js';
export { classifyOutliers, type OutlierCounts } from './outliers.js';
export { digamma, trigamma, trigammaInverse } from './polygamma.js';
export { median, quantile, quantileOfSorted, quantiles, sorted } from './quantile.js';
export { createRandom, type Random } from './random.js';
export { roundSignificant } from './round.js';
export { type SignTest, signTest } from './sign-test.js';
export { interquartileRange, medianAbsoluteDeviation, NORMAL_MAD_SCALE, robustSpread } from './spread.js';
export { studentTCdf, studentTQuantile } from './student-t.js';
export { type SlopeInterval, theilSenInterval } from './theil-sen-interval.js';
export {
  fitVariancePrior,
  type ModeratedVariance,
  moderateVariance,
  type VariancePrior,
} from './variance-prior.js';
export { type WelchTest, welchTest } from './welch.js';
