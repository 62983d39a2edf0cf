import {
  mean,
  medianAbsoluteDeviation,
  quantileOfSorted,
  sorted,
  standardDeviation,
  studentTQuantile,
} from '@benchline/stats';

/** Statistics as vitest 5 shows and stores them; the fields and their sense are those of tinybench. */
export interface BenchStatistics {
  readonly aad: number;
  readonly critical: number;
  readonly df: number;
  readonly mad: number;
  readonly max: number;
  readonly mean: number;
  readonly min: number;
  readonly moe: number;
  readonly p50: number;
  readonly p75: number;
  readonly p99: number;
  readonly p995: number;
  readonly p999: number;
  readonly rme: number;
  readonly samples: number[] | undefined;
  readonly samplesCount: number;
  readonly sd: number;
  readonly sem: number;
  readonly variance: number;
}

/** @param values - at least one, in the unit of the statistics. @param keep - whether the samples stay in them */
export function benchStatistics(values: readonly number[], keep: boolean): BenchStatistics {
  const ascending = sorted(values);
  const count = values.length;
  const centre = mean(values);
  const sd = count > 1 ? standardDeviation(values) : 0;
  const sem = sd / Math.sqrt(count);
  const df = count - 1;
  const critical = studentTQuantile(0.975, Math.max(1, df));
  const moe = sem * critical;
  const quantile = (share: number) => quantileOfSorted(ascending, share);
  return {
    aad: mean(values.map((value) => Math.abs(value - centre))),
    critical,
    df,
    mad: medianAbsoluteDeviation(ascending),
    max: ascending.at(-1) as number,
    mean: centre,
    min: ascending[0] as number,
    moe,
    p50: quantile(0.5),
    p75: quantile(0.75),
    p99: quantile(0.99),
    p995: quantile(0.995),
    p999: quantile(0.999),
    rme: centre === 0 ? Number.POSITIVE_INFINITY : (100 * moe) / Math.abs(centre),
    samples: keep ? [...ascending] : undefined,
    samplesCount: count,
    sd,
    sem,
    variance: sd ** 2,
  };
}
