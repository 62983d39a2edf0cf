import { drawGrowth } from '../charts/growth-chart.js';
import type { ReportModel } from '../model/report-model.js';
import { filtersOf } from './filters.js';
import { safeDrawing } from './safe.js';

/** Which columns the table has. */
export interface Columns {
  readonly baseline: boolean;
  readonly hasTargets: boolean;
  readonly hasHistory: boolean;
  readonly hasAllocated: boolean;
}

/** The model without its benchmarks, laid out for the page's template: every name it asks for is there. */
export function pageView(model: ReportModel) {
  return {
    title: model.title,
    headline: model.headline,
    counts: model.counts,
    unjudged: model.unjudged,
    notices: model.notices,
    notes: model.notes,
    budgets: model.budgets,
    accepted: model.accepted,
    current: model.current,
    baseline: model.baseline,
    policyText: model.policy,
    warnings: model.warnings,
    notRun: model.notRun,
    environment: model.environment,
    growths: model.growths.map((growth) => ({ ...growth, drawing: safeDrawing(drawGrowth(growth)) })),
    total: model.benchmarks.length,
    filters: filtersOf(model.benchmarks),
  };
}

/** Columns that all rows would leave empty are left out. */
export function columnsOf({ baseline, benchmarks }: ReportModel): Columns {
  return {
    baseline: baseline !== null,
    hasTargets: benchmarks.some((benchmark) => benchmark.targets.length > 0),
    hasHistory: benchmarks.some((benchmark) => benchmark.histories.length > 0),
    hasAllocated: benchmarks.some((benchmark) => benchmark.allocated.value !== null),
  };
}

/** The classes that give the table's rows their columns. */
export function tableClass({ baseline, hasTargets, hasHistory, hasAllocated }: Columns): string {
  const classes = { judged: baseline, 'with-allocated': hasAllocated, 'with-targets': hasTargets };
  const names = Object.entries({ ...classes, 'with-history': hasHistory }).filter(([, has]) => has);
  return ['results', ...names.map(([name]) => name)].join(' ');
}
