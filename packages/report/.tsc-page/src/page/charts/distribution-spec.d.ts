import type { EmbeddedDistribution } from '../../html/embedded.js';
import type { ChartSpec } from './chart-spec.js';
/** The cumulative distributions of the baseline and of the run. */
export declare function distributionSpec({ sides, ceilingNs }: EmbeddedDistribution): ChartSpec;
