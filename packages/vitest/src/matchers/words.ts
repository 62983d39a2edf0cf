import { describeComparisonResult, describeDistribution, plainText } from '@benchline/format';
import type { ComparisonResult, MeasuredResult, RunRecord } from '@benchline/schema';

/** A benchmark's name as people see it. */
export function nameOf(result: { readonly id: string }): string {
  return `"${plainText(result.id)}"`;
}

/** A message of a matcher: what was expected of which benchmark, then the evidence, indented. */
export function message(expectation: string, evidence: readonly string[]): string {
  return [expectation, '', ...evidence.map((line) => `  ${line}`)].join('\n');
}

/** Both distributions of a comparison, one under the other; a side that has none is left out. */
export function sides(
  before: { readonly name: string; readonly result: DistributionOf | null },
  after: { readonly name: string; readonly result: DistributionOf },
): string[] {
  const width = Math.max(before.name.length, after.name.length);
  const line = (name: string, { summary }: DistributionOf) =>
    summary === null ? [] : [`${name.padEnd(width)}  ${describeDistribution(summary)}`];
  return [
    ...(before.result === null ? [] : line(before.name, before.result)),
    ...line(after.name, after.result),
  ];
}

type DistributionOf = Pick<MeasuredResult, 'id'> & { readonly summary: MeasuredResult['summary'] | null };

/** The result of a benchmark in a baseline. */
export function resultInBaseline(baseline: RunRecord | null, id: string): DistributionOf | null {
  return baseline?.results.find((result) => result.id === id) ?? null;
}

/** A row of a comparison in words, in the terms of its metric. */
export function rowText(row: ComparisonResult): string {
  return describeComparisonResult(row);
}
