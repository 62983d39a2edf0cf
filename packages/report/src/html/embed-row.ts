import type { BenchmarkView } from '../model/benchmark-view.js';
import { severityOf } from '../model/judgement.js';
import type { EmbeddedRow } from './embedded.js';
import { type Filter, filterKeys } from './filters.js';

const targetOrder = ['missed', 'unsettled', 'accepted', 'met'];

/** By what the page's script finds, filters, groups and sorts a row. */
export function embedRow(benchmark: BenchmarkView, order: number, filters: readonly Filter[]): EmbeddedRow {
  const { anchor, id, place, status, medianNs, throughput, peakRss, allocated, cpu, targets } = benchmark;
  const [judgement] = benchmark.judgements;
  return {
    anchor,
    id,
    place,
    text: searchText(benchmark),
    choices: filterKeys(benchmark, filters),
    sort: {
      order,
      severity: status === 'failed' ? -1 : judgement === undefined ? null : severityOf(judgement.verdict),
      ratio: judgement?.ratio ?? null,
      median: medianNs,
      throughput: throughput.value,
      peakRss: peakRss.value,
      allocated: allocated.value,
      cpu: cpu.value,
      targets: Math.min(...targets.map(({ status }) => targetOrder.indexOf(status)), targetOrder.length),
    },
  };
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
