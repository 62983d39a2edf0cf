import type { ReportModel } from '../src/index.js';

/** The report with its benchmarks repeated, under names of their own, until there are as many. */
export function manyBenchmarks(model: ReportModel, count: number): ReportModel {
  const measured = model.benchmarks.filter(({ samples }) => samples !== null);
  const benchmarks = Array.from({ length: count }, (_, i) => {
    const view = measured[i % measured.length];
    if (view === undefined) throw new Error('the model has measured benchmarks');
    return {
      ...view,
      anchor: `${view.anchor}-${i}`,
      id: `${view.id} ${i}`,
      name: `${view.name} ${i}`,
      medianNs: (view.medianNs ?? 0) * (1 + ((i * 7919) % count) / count),
    };
  });
  return { ...model, benchmarks };
}
