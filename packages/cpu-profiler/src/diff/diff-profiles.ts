import { BenchlineError, type FunctionChange, type FunctionDiff, type ProfileDiff } from '@benchline/schema';
import { studentTCdf, studentTQuantile } from '@benchline/stats';
import type { CodePlace } from '../analyze/code-place.js';
import type { CpuProfile } from '../profile/cpu-profile.js';
import { type CommonRatio, commonRatio } from './common-ratio.js';
import { type Count, type FunctionCounts, hitsOf, rateOf } from './counts.js';
import { type FunctionPair, matchFunctions } from './match-functions.js';
import { type Dispersion, dispersions, processSpread, rootRate, rootVariance } from './noise.js';
import { type Replicate, replicatesOf } from './replicate.js';

/** How {@link diffProfiles} judges. */
export interface DiffProfilesOptions {
  /** The chance that any function is named where none changed; .05 unless given. Above 0, below 1. */
  readonly familyErrorRate?: number;
}

/** Into so many slices one profile of a side is cut, to see its noise. */
const sliceCount = 8;
/** Samples on both sides together below which nothing is said of a function. */
const fewestHits = 8;

/**
 * Where two profiles of the same operation differ: self time per operation, function by function, each judged against
 * the noise of counting, the noise that repeated profiles (or slices of single ones) show, and what strikes all code
 * alike. Give several profiles a side, each of a process of its own, where you can: only they show the noise between
 * processes; for single ones a usual amount of it is assumed.
 *
 * @throws BenchlineError `option-invalid` if a side has no profile, or the error rate is none
 */
export function diffProfiles(
  baseline: CpuProfile | readonly CpuProfile[],
  current: CpuProfile | readonly CpuProfile[],
  options: DiffProfilesOptions = {},
): ProfileDiff {
  const { familyErrorRate = 0.05 } = options;
  const before = sideOf('baseline', baseline);
  const after = sideOf('current', current);
  if (!(familyErrorRate > 0 && familyErrorRate < 1)) {
    throw invalid(`familyErrorRate is ${String(familyErrorRate)}`, 'Give a rate between 0 and 1, such as .05.');
  }
  const acrossProcesses = before.length + after.length > 2;
  const left = countSide(before, acrossProcesses ? 1 : sliceCount);
  const right = countSide(after, acrossProcesses ? 1 : sliceCount);
  const functions = matchFunctions(left.places, right.places).map((pair) => ({
    pair,
    baseline: countsOf(left.replicates, pair.baselineKey),
    current: countsOf(right.replicates, pair.currentKey),
  }));
  const tested = functions.filter((fn) => hitsOf(fn.baseline) + hitsOf(fn.current) >= fewestHits);
  const noise = dispersions(tested, acrossProcesses);
  const common = commonRatio(tested);
  const judged = tested.map((fn, index) => {
    return judge(fn, noise[index] as Dispersion, common, acrossProcesses, { familyErrorRate, size: tested.length });
  });
  const unseen = functions.filter((fn) => !tested.includes(fn)).map((fn) => describe(fn, common, 'unseen'));
  return {
    baselineNsPerOperation: functions.reduce((sum, fn) => sum + rateOf(fn.baseline), 0),
    currentNsPerOperation: functions.reduce((sum, fn) => sum + rateOf(fn.current), 0),
    commonRatio: common.ratio,
    noiseSource: acrossProcesses ? 'profiles' : 'slices',
    familyErrorRate,
    baselineSampleCount: functions.reduce((sum, fn) => sum + hitsOf(fn.baseline), 0),
    currentSampleCount: functions.reduce((sum, fn) => sum + hitsOf(fn.current), 0),
    functions: [...judged, ...unseen].sort(
      (a, b) =>
        Number(isNamed(b)) - Number(isNamed(a)) ||
        Math.abs(b.deltaSelfNsPerOperation) - Math.abs(a.deltaSelfNsPerOperation),
    ),
  };
}

interface PairedCounts extends FunctionCounts {
  readonly pair: FunctionPair;
}

function isNamed({ change }: FunctionDiff): boolean {
  return change === 'gained' || change === 'lost';
}

function judge(
  fn: PairedCounts,
  { factor, degreesOfFreedom }: Dispersion,
  common: CommonRatio,
  acrossProcesses: boolean,
  family: { readonly familyErrorRate: number; readonly size: number },
): FunctionDiff {
  const expected = Math.sqrt(common.ratio) * rootRate(fn.baseline);
  const difference = rootRate(fn.current) - expected;
  const rate = (rateOf(fn.baseline) * common.ratio + rateOf(fn.current)) / 2;
  const counting =
    common.ratio * sideVariance(fn.baseline, rate, acrossProcesses) +
    sideVariance(fn.current, rate, acrossProcesses);
  // One process a side shows nothing of the noise between processes.
  const between = acrossProcesses ? 0 : 2 * ((rate * processSpread ** 2) / 4);
  const drift = (expected ** 2 / 4) * common.standardError ** 2;
  const standardError = Math.sqrt(factor * counting + between + drift);
  const pValue = 2 * studentTCdf(-Math.abs(difference) / standardError, degreesOfFreedom);
  const bound = studentTQuantile(1 - family.familyErrorRate / family.size / 2, degreesOfFreedom) * standardError;
  const change = Math.abs(difference) <= bound ? 'unchanged' : difference > 0 ? 'gained' : 'lost';
  const reached = difference > 0 ? expected + bound : Math.max(0, expected - bound);
  return {
    ...describe(fn, common, change),
    noiseBoundNsPerOperation: Math.abs(reached ** 2 - expected ** 2),
    adjustedPValue: Math.min(1, pValue * family.size),
  };
}

/** Replicates with more operations weigh more. */
function sideVariance(side: readonly Count[], rate: number, acrossProcesses: boolean): number {
  return 1 / side.reduce((sum, count) => sum + 1 / rootVariance(count, rate, acrossProcesses), 0);
}

function describe(fn: PairedCounts, common: CommonRatio, change: FunctionChange): FunctionDiff {
  const { name, file, line, column, category, packageName } = fn.pair.place;
  const baselineSelfNsPerOperation = rateOf(fn.baseline);
  const currentSelfNsPerOperation = rateOf(fn.current);
  return {
    name,
    file,
    line,
    column,
    category,
    ...(packageName === undefined ? {} : { packageName }),
    seenIn: fn.pair.baselineKey === undefined ? 'current' : fn.pair.currentKey === undefined ? 'baseline' : 'both',
    change,
    baselineSelfNsPerOperation,
    currentSelfNsPerOperation,
    deltaSelfNsPerOperation: currentSelfNsPerOperation - common.ratio * baselineSelfNsPerOperation,
    noiseBoundNsPerOperation: 0,
    adjustedPValue: 1,
    baselineHits: hitsOf(fn.baseline),
    currentHits: hitsOf(fn.current),
  };
}

function countSide(profiles: readonly CpuProfile[], slices: number) {
  const parts = profiles.map((profile) => replicatesOf(profile, slices));
  const places = new Map<string, CodePlace>(parts.flatMap((part) => [...part.places]));
  return { places, replicates: parts.flatMap((part) => part.slices) };
}

function countsOf(replicates: readonly Replicate[], key: string | undefined): Count[] {
  return replicates.map(({ exposure, hits }) => ({
    exposure,
    hits: key === undefined ? 0 : (hits.get(key) ?? 0),
  }));
}

function sideOf(name: string, profiles: CpuProfile | readonly CpuProfile[]): readonly CpuProfile[] {
  const list = Array.isArray(profiles) ? (profiles as readonly CpuProfile[]) : [profiles as CpuProfile];
  if (list.length > 0) return list;
  throw invalid(`The ${name} side has no profile`, 'Give at least one profile a side.');
}

function invalid(message: string, hint: string): BenchlineError {
  return new BenchlineError({ code: 'option-invalid', message, hint });
}
