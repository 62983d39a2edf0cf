import { compareRuns } from '@benchline/compare';
import { createReport } from '@benchline/report';
import { summarizeRun } from '@benchline/schema';
import { analyzeTrend, overviewOf } from '@benchline/trend';
import { makeRun, random } from '../store/runs.mjs';

const DAY_MS = 86_400_000;
const today = Date.UTC(2026, 2, 14);

/**
 * A report's model of made-up runs: a run of five launches against its baseline, and the histories of every benchmark, of
 * time and of peak RSS; a third of those of time moved to another level in the middle.
 */
export function makeModel({ benchmarks, runs, launches = 5, samples = 400 }) {
  const chance = random(benchmarks * 7919 + runs);
  const run = withResources(makeRun({ benchmarks, launches, samples, at: today, seed: 1 }), chance);
  const baseline = summarizeRun(makeRun({ benchmarks, launches, samples, at: today - 9 * DAY_MS, seed: 2 }));
  const shared = Array.from({ length: runs }, (_, i) => ({
    runId: i === runs - 1 ? run.id : `run-${String(i).padStart(6, '0')}`,
    at: new Date(today - (runs - i) * DAY_MS).toISOString(),
    commit: Array.from({ length: 40 }, () => Math.floor(chance() * 16).toString(16)).join(''),
  }));
  const trends = run.results.flatMap((result, index) => [
    analyzeTrend(makeSeries(result, index, shared, chance)),
    analyzeTrend(makeMemorySeries(result, shared, chance)),
  ]);
  return createReport({
    run,
    baseline,
    comparison: compareRuns(baseline, run),
    overview: overviewOf(trends),
  });
}

/** Readings of the process every 250 ms, as the runner takes them. */
function withResources(run, chance) {
  for (const launch of run.results.flatMap((result) => result.launches)) {
    const points = Array.from({ length: 12 }, (_, i) => ({
      atMs: 250 * (i + 1) + chance(),
      cpuPercent: 95 + 10 * chance(),
      rssBytes: Math.floor(6e7 + 2e6 * i * chance()),
    }));
    launch.resourceSeries = { cpuResolutionMs: 10, intervalMs: 250, points };
  }
  return run;
}

function makeSeries({ id, name, suite, summary }, index, shared, chance) {
  const points = shared.map((point, i) => {
    const level = index % 3 === 0 && i < shared.length / 2 ? 0.85 : 1;
    const value = summary.medianNs * level * (0.98 + 0.04 * chance());
    const half = value * (0.005 + 0.01 * chance());
    return { ...point, value, lower: value - half, upper: value + half };
  });
  return { id, name, suite, metric: 'durationNs', machine: 'made up', branch: 'main', points };
}

function makeMemorySeries({ id, name, suite }, shared, chance) {
  const points = shared.map((point) => ({
    ...point,
    value: Math.round(6e7 * (0.99 + 0.02 * chance())),
    lower: null,
    upper: null,
  }));
  return { id, name, suite, metric: 'peakRssBytes', machine: 'made up', branch: 'main', points };
}
