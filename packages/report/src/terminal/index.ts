export { createReport, type ReportInput } from '../create-report.js';
export type { Tone } from '../model/tone.js';
export { renderTerminal } from './render-terminal.js';
export { renderTrendTerminal } from './render-trend.js';
export { renderTrendOverviewTerminal } from './render-trend-overview.js';
export { createVoice, type TerminalOptions, type Voice } from './voice.js';
