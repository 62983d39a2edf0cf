export { formatBytes, parseBytes } from './bytes.js';
export { formatCount, formatRate } from './count.js';
export { displayWidth } from './display-width.js';
export {
  type DurationOptions,
  type DurationUnit,
  durationUnit,
  formatDuration,
  parseDuration,
} from './duration.js';
export { csvField, escapeHtml, escapeMarkdown } from './escape.js';
export { alignDecimals, padEnd, padStart, truncateMiddle } from './pad.js';
export {
  formatPercent,
  formatRatio,
  formatRelativeChange,
  type PercentOptions,
  parsePercent,
} from './percent.js';
export { type PlainTextOptions, plainText } from './plain-text.js';
export { pluralize } from './pluralize.js';
export { formatQuantity, type QuantityUnit } from './quantity.js';
export { NO_VALUE } from './scale.js';
export { type HistogramOptions, histogram, type SparklineOptions, sparkline } from './sparkline.js';
export { ansiStyle, type Paint, plainStyle, type Style } from './style.js';
export { type TableColumn, type TableOptions, table } from './table.js';
export { parseTarget } from './target.js';
export { describeAcceptance } from './words/acceptance.js';
export { changeText } from './words/change-text.js';
export { describeComparisonResult } from './words/comparison-result.js';
export { describeDirection } from './words/direction.js';
export { describeDistribution } from './words/distribution.js';
export { describeErrorCode, errorCodes } from './words/error-code.js';
export { describeFailure } from './words/failure.js';
export { describeMachineFinding } from './words/finding.js';
export { describeLevelChange } from './words/level-change.js';
export { describeBudget, describeTarget, type TargetWords } from './words/target.js';
export {
  describeDrift,
  describeLevelEvent,
  describeLookedAt,
  describeTrendCensus,
} from './words/trend-overview.js';
export { describeReason, describeVerdict, type StateWords } from './words/verdict.js';
export { verdictLine } from './words/verdict-line.js';
export { describeWarning, type Finding, warningCodes } from './words/warning.js';
