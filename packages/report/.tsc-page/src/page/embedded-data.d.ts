import type { EmbeddedBenchmark, EmbeddedReport } from '../html/embedded.js';
/** The data of the whole report. */
export declare function reportData(): EmbeddedReport;
/** The data of one benchmark, parsed when it is first asked for. */
export declare function benchmarkData(anchor: string): EmbeddedBenchmark | null;
