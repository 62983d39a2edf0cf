import type { DistributionChart, HistoryChart, ReadingsChart, SamplesChart } from '../model/chart-data.js';
import type { EmbeddedDistribution, EmbeddedHistory, EmbeddedReadings, EmbeddedSamples } from './embedded.js';
import { packNumbers } from './packed-numbers.js';

export function embedSamples({ medianNs, ceilingNs, launches }: SamplesChart): EmbeddedSamples {
  return {
    kind: 'samples',
    medianNs,
    ceilingNs,
    launches: launches.map(({ label, positions, valuesNs }) => ({
      label,
      positions: packNumbers(positions),
      valuesNs: packNumbers(valuesNs),
    })),
  };
}

export function embedDistribution(chart: DistributionChart): EmbeddedDistribution {
  const sides = chart.baseline === null ? [chart.current] : [chart.baseline, chart.current];
  return {
    kind: 'distribution',
    ceilingNs: chart.ceilingNs,
    sides: sides.map(({ label, minNs, quantilesNs, maxNs }) => ({
      label,
      valuesNs: packNumbers([minNs, ...quantilesNs, maxNs]),
    })),
  };
}

export function embedReadings({ unit, launches }: ReadingsChart): EmbeddedReadings {
  return {
    kind: 'readings',
    unit,
    launches: launches.map(({ label, atMs, values }) => ({
      label,
      atMs: packNumbers(atMs),
      values: packNumbers(values),
    })),
  };
}

export function embedHistory({ unit, points, levels, changes }: HistoryChart): EmbeddedHistory {
  return {
    kind: 'history',
    unit,
    index: packNumbers(points.index),
    run: packNumbers(points.run),
    values: packNumbers(points.values),
    lower: packNumbers(points.lower),
    upper: packNumbers(points.upper),
    levels,
    changes,
  };
}
