import { estimateOf, judgeTarget } from './judge-target.js';
import type { Launch } from './launch.js';
import { medianCpu, medianMemory } from './median-resources.js';
import { profileKinds } from './profile.js';
import type { BenchmarkResult, MeasuredResult } from './result.js';
import { summarizeConcurrent } from './summarize-concurrent.js';
import { summarizeDurations } from './summarize-durations.js';
import type { Warning } from './warning.js';

/**
 * Makes one result of several of the same benchmark: all that follows from launches (summary, memory, processor time,
 * concurrency, targets) is found anew from the launches of all, and the newest says the rest. Profiles are the newest of
 * each kind: what is measured again is not profiled again. A benchmark that failed once is failed: the lucky launches must
 * not hide it.
 *
 * @param results - oldest first, at least one
 * @param launches - those of all results, as they are to stand in the joint one
 */
export function joinResults(
  results: readonly BenchmarkResult[],
  launches: readonly Launch[],
): BenchmarkResult {
  const newest = results.at(-1) as BenchmarkResult;
  const failed = results.find((result) => !result.passed);
  const shared = {
    launches: [...launches],
    memory: medianMemory(launches),
    cpu: medianCpu(launches),
    ...newestProfiles(results),
  };
  if (failed !== undefined) return { ...failed, ...shared };
  const inFlight = newest.concurrent?.inFlight;
  const joined: MeasuredResult = {
    ...(newest as MeasuredResult),
    ...shared,
    warnings: lastOfEach(results.flatMap(({ warnings }) => warnings)),
    concurrent: inFlight === undefined ? null : summarizeConcurrent(inFlight, launches),
    summary: summarizeDurations(launches),
  };
  const targets = joined.targets.map(({ metric, target, acceptance }) =>
    judgeTarget(metric, { target, acceptance }, estimateOf(joined, metric)),
  );
  return { ...joined, targets };
}

function newestProfiles(results: readonly BenchmarkResult[]): Pick<BenchmarkResult, 'profiles'> {
  const profiles = profileKinds.flatMap((kind) => {
    const ofEach = results.map((result) => (result.profiles ?? []).filter((one) => one.kind === kind));
    return ofEach.findLast((some) => some.length > 0) ?? [];
  });
  return profiles.length === 0 ? {} : { profiles };
}

/** Of warnings with the same code the last one, which saw the most. */
function lastOfEach(warnings: readonly Warning[]): Warning[] {
  return [...new Map(warnings.map((one) => [one.code, one])).values()];
}
