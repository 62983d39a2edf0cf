import { formatBytes, formatDuration, formatPercent, formatRate, plainText, table } from '@benchline/format';
import type { BenchmarkResult } from '@benchline/schema';

/** The plain table that `printSummary` prints: one row a benchmark, failures named below. */
export function summaryTable(results: readonly BenchmarkResult[]): string {
  const columns = [
    { header: 'benchmark', align: 'left' as const },
    { header: 'median', align: 'decimal' as const },
    { header: '±', align: 'decimal' as const },
    { header: 'per second', align: 'decimal' as const },
    { header: 'peak RSS', align: 'decimal' as const },
    { header: 'CPU', align: 'decimal' as const },
    { header: 'target', align: 'left' as const },
  ];
  const failures = results.flatMap((result) =>
    result.passed
      ? []
      : [`${plainText(result.name)} failed (${result.error.code}): ${plainText(result.error.message)}`],
  );
  return [...table({ columns, rows: results.map(rowOf) }), ...failures].join('\n');
}

function rowOf(result: BenchmarkResult): string[] {
  const name = plainText([...result.suite, result.name].join(' > '));
  if (!result.passed) return [name, result.error.code, '', '', '', '', ''];
  const { medianNs, interval, throughputOpsPerSec } = result.summary;
  const peakRssBytes = result.memory?.peakRssBytes ?? null;
  return [
    name,
    formatDuration(medianNs),
    interval === null || medianNs === 0
      ? ''
      : formatPercent((interval.upperNs - interval.lowerNs) / 2 / medianNs),
    formatRate(throughputOpsPerSec),
    peakRssBytes === null ? '' : formatBytes(peakRssBytes),
    result.cpu === null ? '' : formatPercent(result.cpu.cpuPercent / 100),
    result.targets.map((outcome) => outcome.status).join(', '),
  ];
}
