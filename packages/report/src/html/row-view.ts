import { drawRatioBar } from '../charts/ratio-bar.js';
import { drawSparkline } from '../charts/sparkline.js';
import type { BenchmarkView, JudgementView } from '../model/benchmark-view.js';
import { safeDrawing } from './safe.js';

/** Why a badge stands beside the first: the metric it speaks of, where that is not the time. */
interface Badge extends Pick<JudgementView, 'tone' | 'symbol' | 'word' | 'meaning'> {
  readonly note: string;
}

/**
 * One benchmark laid out for the row's template, its drawings made.
 *
 * @param extent - how far the bars reach, see `barExtent`
 */
export function rowView(benchmark: BenchmarkView, extent: number) {
  const [judgement] = benchmark.judgements;
  const [history] = benchmark.histories;
  return {
    ...benchmark,
    badges: badgesOf(benchmark),
    change: judgement?.change ?? '–',
    interval: judgement?.interval ?? '',
    bar: judgement === undefined ? null : safeDrawing(drawRatioBar(judgement, extent)),
    sparkline: history === undefined ? null : safeDrawing(drawSparkline(history)),
    has: {
      change: typeof judgement?.ratio === 'number',
      median: benchmark.medianNs !== null,
      throughput: benchmark.throughput.value !== null,
      peakRss: benchmark.peakRss.value !== null,
      allocated: benchmark.allocated.value !== null,
      cpu: benchmark.cpu.value !== null,
    },
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
