import { pluralize } from '@benchline/format';
import type { ReportModel } from '../model/report-model.js';
import { fullName, moreThan, sentenceText } from './markdown-text.js';

/** Facts about the environment are few, and are shown even where rows are left out. */
const FACTS = 40;

/** A folded list. */
export interface MarkdownList {
  readonly summary: string;
  readonly items: readonly string[];
  readonly more: string;
}

/** Relative speed, growth, targets, warnings, what was not run and the environment, with at most so many items in each list. */
export function markdownLists(model: ReportModel, limit: number): MarkdownList[] {
  const targets = model.benchmarks.flatMap((benchmark) =>
    benchmark.targets.map((target) => () => {
      const { symbol, word, label, text } = target;
      return `${fullName(benchmark)}: ${symbol} ${word}, ${label} ${text}`;
    }),
  );
  const warnings = [
    ...model.warnings.map((finding) => () => `${finding.text} ${finding.hint}`),
    ...model.benchmarks.flatMap((benchmark) =>
      benchmark.warnings.map((finding) => () => `${fullName(benchmark)}: ${finding.text} ${finding.hint}`),
    ),
  ];
  const notRun = model.notRun.map(
    ({ name, reason }) =>
      () =>
        `${name}: ${reason}`,
  );
  const { differences, facts } = model.environment;
  const environment = [
    ...differences.map(
      ({ label, baseline, current, word }) =>
        () =>
          `${label}: ${baseline} → ${current} (${word})`,
    ),
    ...facts.map(
      ({ label, text }) =>
        () =>
          `${label}: ${text}`,
    ),
  ];
  const growths = model.growths.map(
    ({ title, sentence }) =>
      () =>
        `${title}: ${sentence}`,
  );
  const relatives = (model.baseline === null ? model.relatives : []).flatMap(
    ({ place, parameters, fastest, rows }) =>
      rows.map(({ text, name, note }) => () => {
        const own = `${place === '' ? '' : `${place} › `}${fastest}${parameters === '' ? '' : ` [${parameters}]`}`;
        return `${own} is ${text} ${name}${note}`;
      }),
  );
  return [
    list(`Relative speed within ${pluralize(model.relatives.length, 'suite')}`, relatives, limit),
    list(`Growth of ${pluralize(growths.length, 'benchmark')} with a parameter`, growths, limit),
    list(pluralize(targets.length, 'target'), targets, limit),
    list(pluralize(warnings.length, 'warning'), warnings, limit),
    list(`${notRun.length} not run`, notRun, limit),
    list(differences.length === 0 ? 'Environment' : 'Environment, and how it differs', environment, FACTS),
  ].flat();
}

/** No list for no items; only the items that are shown are written. */
function list(summary: string, items: readonly (() => string)[], limit: number): MarkdownList[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, limit).map((write) => sentenceText(write()));
  return [{ summary, items: shown, more: moreThan(items.length, limit) }];
}
