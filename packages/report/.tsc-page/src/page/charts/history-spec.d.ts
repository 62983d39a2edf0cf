import type { EmbeddedHistory } from '../../html/embedded.js';
import type { HistoryRun } from '../../model/run-index.js';
import type { ChartSpec } from './chart-spec.js';
/** A metric over the runs, with its levels and where they changed. */
export declare function historySpec(chart: EmbeddedHistory, runs: readonly HistoryRun[]): ChartSpec;
