export { type BenchlinePlugin, benchline } from './plugin/plugin.js';
export { type BenchlineProject, benchlineProject } from './plugin/project.js';
export type { ReporterOptions } from './summary/reporter.js';
