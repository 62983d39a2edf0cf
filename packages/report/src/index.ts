export { renderCsv } from './csv/render-csv.js';
export { type HtmlOptions, renderHtml } from './html/render-html.js';
export { renderMarkdown } from './markdown/render-markdown.js';
export type {
  Amount,
  BenchmarkView,
  FailureView,
  JudgementView,
  TargetView,
} from './model/benchmark-view.js';
export type {
  DistributionChart,
  DistributionSide,
  HistoryChange,
  HistoryChart,
  HistoryLevel,
  HistoryPoints,
  LaunchReadings,
  LaunchSamples,
  ReadingsChart,
  SamplesChart,
} from './model/chart-data.js';
export type { DifferenceView, EnvironmentView } from './model/environment-view.js';
export type { GrowthFitView, GrowthPoint, GrowthView } from './model/growth/growth-view.js';
export type { Measure } from './model/measure.js';
export type { FlameFrame, FlameView } from './model/profiles/flame-view.js';
export type { ProfileInput } from './model/profiles/profile-input.js';
export type {
  CategoryRow,
  FunctionChangeRow,
  FunctionRow,
  ProfileChangesView,
  ProfileRow,
  ProfileView,
} from './model/profiles/profile-view.js';
export type { RelativeRow, RelativeView } from './model/relative/relative-view.js';
export type {
  CountView,
  HeadlineView,
  NotRunView,
  ReportModel,
  SideView,
} from './model/report-model.js';
export type { HistoryRun } from './model/run-index.js';
export type {
  LevelChangeRow,
  LevelEventView,
  SeriesName,
  SlideRow,
  TrendNews,
  TrendView,
} from './model/trend/trend-view.js';
export type { UnjudgedView } from './model/unjudged.js';
export {
  createReport,
  createVoice,
  type ReportInput,
  renderTerminal,
  renderTrendOverviewTerminal,
  renderTrendTerminal,
  type TerminalOptions,
  type Tone,
  type Voice,
} from './terminal/index.js';
