import type { EmbeddedSamples } from '../../html/embedded.js';
import type { ChartSpec } from './chart-spec.js';
/** Samples in the order of measuring, launch beside launch. */
export declare function samplesSpec({ launches, medianNs, ceilingNs }: EmbeddedSamples): ChartSpec;
