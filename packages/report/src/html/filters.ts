import type { BenchmarkView } from '../model/benchmark-view.js';
import { severityOf } from '../model/judgement.js';

/** One list to choose from above the table. */
export interface Filter {
  readonly name: FilterName;
  readonly label: string;
  /** What can be chosen; rows refer to it by index, so that no text of the data is taken apart by the script. */
  readonly options: readonly string[];
}

type FilterName = 'verdict' | 'package' | 'tag';

/** Which options of each filter a benchmark belongs to, by index. */
export type FilterKeys = Readonly<Record<FilterName, readonly number[]>>;

const labels: Readonly<Record<FilterName, string>> = { verdict: 'Verdict', package: 'Package', tag: 'Tag' };

/** The filters of a page: verdicts with the worst first, packages and tags by name; absent where all rows are alike. */
export function filtersOf(benchmarks: readonly BenchmarkView[]): Filter[] {
  const packages = unique(benchmarks.map((benchmark) => benchmark.package)).sort();
  const tags = unique(benchmarks.flatMap((benchmark) => benchmark.tags)).sort();
  const options = { verdict: verdictOptions(benchmarks), package: packages, tag: tags };
  return (['verdict', 'package', 'tag'] as const)
    .map((name) => ({ name, label: labels[name], options: options[name] }))
    .filter(({ name, options }) => options.length > (name === 'tag' ? 0 : 1));
}

/** Where a benchmark stands in each of a page's filters. */
export function filterKeys(benchmark: BenchmarkView, filters: readonly Filter[]): FilterKeys {
  const own = { verdict: verdictWords(benchmark), package: [benchmark.package], tag: benchmark.tags };
  const keys = (name: FilterName) => {
    const options = filters.find((filter) => filter.name === name)?.options ?? [];
    return unique(own[name])
      .map((value) => options.indexOf(value))
      .filter((index) => index >= 0);
  };
  return { verdict: keys('verdict'), package: keys('package'), tag: keys('tag') };
}

function verdictOptions(benchmarks: readonly BenchmarkView[]): string[] {
  const rank = new Map(
    benchmarks.flatMap(({ judgements }) => judgements.map((one) => [one.word, severityOf(one.verdict)])),
  );
  return unique(benchmarks.flatMap(verdictWords)).sort((a, b) => (rank.get(a) ?? -1) - (rank.get(b) ?? -1));
}

function verdictWords({ status, judgements }: BenchmarkView): string[] {
  return status === 'failed' ? ['failed'] : judgements.map((judgement) => judgement.word);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
