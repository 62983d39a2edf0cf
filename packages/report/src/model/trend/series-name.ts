import { metrics, type Trend } from '@benchline/schema';
import { anchorOf } from '../anchor.js';
import { branchText, commitsOf } from '../revision.js';
import type { SeriesName } from './trend-view.js';

/** Names series for a report. */
export interface SeriesNames {
  readonly of: (trend: Trend) => SeriesName;
}

/**
 * How the series of a report are called: machine and branch are said where there are several.
 *
 * @param present - the ids of benchmarks that the report has a section of
 */
export function seriesNames(trends: readonly Trend[], present: ReadonlySet<string>): SeriesNames {
  const hasMachines = new Set(trends.map(({ machine }) => machine)).size > 1;
  const hasBranches = new Set(trends.map(({ branch }) => branch)).size > 1;
  return {
    of: ({ id, name, suite, metric, machine, branch }) => ({
      id,
      name,
      place: suite.join(' › '),
      anchor: present.has(id) ? anchorOf(id) : null,
      metric,
      label: metrics[metric].label,
      where: [hasMachines ? machine : '', hasBranches ? branchText(branch) : '']
        .filter((part) => part !== '')
        .join(', '),
    }),
  };
}

/** A series in a sentence: `parse › load`, and the metric where that is not the time. */
export function subjectOf({ place, name, metric, label, where }: SeriesName): string {
  const own = place === '' ? name : `${place} › ${name}`;
  const of = metric === 'durationNs' ? '' : `, ${label}`;
  return `${own}${of}${where === '' ? '' : ` (${where})`}`;
}

/** Where a change came from: the commits it lies between, or that the commit stayed the same. */
export function causeOf(range: Trend['changePoints'][number]['range']): string {
  const commits = commitsOf(range);
  if (commits === '') return '';
  return commits.includes('..') ? `, commits ${commits}` : `, while the commit stayed ${commits}`;
}
