export { BenchlineReporter as default, type ReporterOptions } from './summary/reporter.js';
