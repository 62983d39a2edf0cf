export { analyzeTrend, TREND_LIMIT, type TrendOptions } from './analyze-trend.js';
export { judgeFamily } from './family/judge-family.js';
export { levelEvents } from './family/level-events.js';
export { overviewOf } from './family/trend-overview.js';
export type { OtavaOptions } from './otava/otava-change-points.js';
export { CHANGE_LEVEL, type ChangePointOptions, detectChangePoints } from './search/change-points.js';
export { type SeriesOptions, seriesFromRuns } from './series/series-from-runs.js';
