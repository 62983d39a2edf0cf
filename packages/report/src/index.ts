export { createReport, type ReportInput } from './create-report.js';
export { renderCsv } from './csv/render-csv.js';
export { type HtmlOptions, renderHtml } from './html/render-html.js';
export { renderMarkdown } from './markdown/render-markdown.js';
export type {
  Amount,
  BenchmarkView,
  FailureView,
  JudgementView,
  Measure,
  TargetView,
} from './model/benchmark-view.js';
export type {
  DistributionChart,
  DistributionSide,
  HistoryChange,
  HistoryChart,
  HistoryLevel,
  HistoryPoint,
  LaunchSamples,
  SamplesChart,
} from './model/chart-data.js';
export type { DifferenceView, EnvironmentView } from './model/environment-view.js';
export type {
  CountView,
  HeadlineView,
  NotRunView,
  ReportModel,
  SideView,
  Tone,
} from './model/report-model.js';
export { renderTerminal } from './terminal/render-terminal.js';
export { renderTrendTerminal } from './terminal/render-trend.js';
export type { TerminalOptions } from './terminal/voice.js';
