export { analyzeTrend, TREND_LIMIT, type TrendOptions } from './analyze-trend.js';
export { CHANGE_LEVEL, type ChangePointOptions, detectChangePoints } from './change-points.js';
export { judgeFamily } from './judge-family.js';
export { levelEvents } from './level-events.js';
export type { OtavaOptions } from './otava/otava-change-points.js';
export { type SeriesOptions, seriesFromRuns } from './series-from-runs.js';
export { overviewOf } from './trend-overview.js';
