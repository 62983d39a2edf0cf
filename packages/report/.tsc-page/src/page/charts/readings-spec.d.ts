import type { EmbeddedReadings } from '../../html/embedded.js';
import type { ChartSpec } from './chart-spec.js';
/** Memory or processor over the seconds of each launch. */
export declare function readingsSpec({ unit, launches }: EmbeddedReadings): ChartSpec;
