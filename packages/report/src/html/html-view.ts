import Handlebars from 'handlebars';
import { drawDistribution } from '../charts/distribution-chart.js';
import { drawHistory } from '../charts/history-chart.js';
import { barExtent, drawRatioBar } from '../charts/ratio-bar.js';
import { drawSamples } from '../charts/samples-chart.js';
import { drawSparkline } from '../charts/sparkline.js';
import type { Svg } from '../charts/svg.js';
import type { BenchmarkView, JudgementView } from '../model/benchmark-view.js';
import { severityOf } from '../model/judgement.js';
import type { ReportModel } from '../model/report-model.js';
import { type Filter, filterKeys, filtersOf } from './filters.js';

/** Why a badge stands beside the first: the metric it speaks of, where that is not the time. */
interface Badge extends Pick<JudgementView, 'tone' | 'symbol' | 'word' | 'meaning'> {
  readonly note: string;
}

const targetOrder = ['missed', 'unsettled', 'accepted', 'met'];

/** The model with its drawings, laid out for the templates: every name a template asks for is there. */
export function htmlView(model: ReportModel) {
  const first = model.benchmarks
    .map((benchmark) => benchmark.judgements[0])
    .filter((one) => one !== undefined);
  const extent = barExtent(first);
  const filters = filtersOf(model.benchmarks);
  return {
    title: model.title,
    headline: model.headline,
    counts: model.counts,
    notices: model.notices,
    notes: model.notes,
    accepted: model.accepted,
    current: model.current,
    baseline: model.baseline,
    policyText: model.policy,
    warnings: model.warnings,
    notRun: model.notRun,
    environment: model.environment,
    hasTargets: model.benchmarks.some((benchmark) => benchmark.targets.length > 0),
    hasHistory: model.benchmarks.some((benchmark) => benchmark.histories.length > 0),
    filters,
    rows: model.benchmarks.map((benchmark, order) => rowView(benchmark, order, extent, filters)),
  };
}

function rowView(benchmark: BenchmarkView, order: number, extent: number, filters: readonly Filter[]) {
  const [judgement] = benchmark.judgements;
  const [history] = benchmark.histories;
  return {
    ...benchmark,
    order,
    searchText: searchText(benchmark),
    keys: filterKeys(benchmark, filters),
    badges: badgesOf(benchmark),
    severity:
      benchmark.status === 'failed' ? -1 : judgement === undefined ? null : severityOf(judgement.verdict),
    ratio: judgement?.ratio ?? null,
    change: judgement?.change ?? '–',
    interval: judgement?.interval ?? '',
    bar: judgement === undefined ? null : safe(drawRatioBar(judgement, extent)),
    targetOrder: Math.min(
      ...benchmark.targets.map((target) => targetOrder.indexOf(target.status)),
      targetOrder.length,
    ),
    sparkline: history === undefined ? null : safe(drawSparkline(history)),
    has: {
      change: typeof judgement?.ratio === 'number',
      median: benchmark.medianNs !== null,
      throughput: benchmark.throughput.value !== null,
      peakRss: benchmark.peakRss.value !== null,
      cpu: benchmark.cpu.value !== null,
    },
    charts: chartsOf(benchmark),
  };
}

/** The first judgement, and any other metric that did not stay as it was. */
function badgesOf({ judgements, status }: BenchmarkView): Badge[] {
  if (status === 'failed') {
    return [
      { tone: 'worse', symbol: '✗', word: 'failed', meaning: 'The benchmark has no result.', note: '' },
    ];
  }
  return judgements
    .filter((judgement, index) => index === 0 || judgement.verdict !== 'unchanged')
    .map((judgement) => ({ ...judgement, note: judgement.metric === 'durationNs' ? '' : judgement.label }));
}

function chartsOf({ anchor, samples, distribution, histories }: BenchmarkView) {
  const charts = [];
  if (samples !== null) charts.push({ ...samples, drawing: safe(drawSamples(samples, `${anchor}-samples`)) });
  if (distribution !== null) {
    charts.push({ ...distribution, drawing: safe(drawDistribution(distribution, `${anchor}-distribution`)) });
  }
  for (const [index, history] of histories.entries()) {
    charts.push({ ...history, drawing: safe(drawHistory(history, `${anchor}-history-${index}`)) });
  }
  return charts;
}

/** What the filter looks into, in lower case. */
function searchText({
  name,
  parameters,
  package: packageName,
  suite,
  tags,
  judgements,
  targets,
  status,
}: BenchmarkView): string {
  const words = [name, parameters, packageName, ...suite, ...tags, status];
  words.push(
    ...judgements.map((judgement) => `${judgement.word} ${judgement.label}`),
    ...targets.map((target) => target.word),
  );
  return words.join(' ').toLowerCase();
}

/** Drawings are encoded by construction, see {@link Svg}; nothing else passes the templates' escaping. */
function safe(drawing: Svg | null): Handlebars.SafeString | null {
  return drawing === null ? null : new Handlebars.SafeString(drawing);
}
