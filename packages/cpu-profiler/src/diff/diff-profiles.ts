import { BenchlineError, type FunctionDiff, type ProfileDiff } from '@benchline/schema';
import type { CodePlace } from '../analyze/code-place.js';
import type { CpuProfile } from '../profile/cpu-profile.js';
import { type CommonRatio, commonRatio } from './common-ratio.js';
import { type Count, type FunctionCounts, hitsOf, rateOf } from './counts.js';
import { type Judgement, judgeFunction } from './judge-function.js';
import { type FunctionPair, matchFunctions } from './match-functions.js';
import { type JudgedFunction, takeBackMoved } from './moved-samples.js';
import { type Dispersion, dispersions, processSpreadOf } from './noise.js';
import { countProfile, type Replicate } from './replicate.js';

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
    throw invalid(
      `familyErrorRate is ${String(familyErrorRate)}`,
      'Give a rate between 0 and 1, such as .05.',
    );
  }
  const acrossProcesses = before.length + after.length > 2;
  const left = countSide(before, acrossProcesses ? 1 : sliceCount);
  const right = countSide(after, acrossProcesses ? 1 : sliceCount);
  const functions = matchFunctions(left.places, right.places).map(
    (pair): PairedCounts => ({
      pair,
      baseline: countsOf(left.replicates, pair.baselineKey),
      current: countsOf(right.replicates, pair.currentKey),
      processSpread: processSpreadOf(pair.place.category),
    }),
  );
  const tested = functions.filter((fn) => hitsOf(fn.baseline) + hitsOf(fn.current) >= fewestHits);
  const common = commonRatio(tested);
  const standard = { common, acrossProcesses, familyErrorRate, familySize: tested.length };
  const noise = dispersions(tested, acrossProcesses);
  const judged = tested.map((counts, index): JudgedFunction => {
    const dispersion = noise[index] as Dispersion;
    const judgement = judgeFunction(counts, dispersion, standard);
    return {
      counts,
      dispersion,
      judgement,
      caller: callerOf(counts.pair, tested, left.callers, right.callers),
    };
  });
  const judgements = takeBackMoved(judged, standard);
  return {
    baselineNsPerOperation: functions.reduce((sum, fn) => sum + rateOf(fn.baseline), 0),
    currentNsPerOperation: functions.reduce((sum, fn) => sum + rateOf(fn.current), 0),
    commonRatio: common.ratio,
    noiseSource: acrossProcesses ? 'profiles' : 'slices',
    familyErrorRate,
    baselineSampleCount: functions.reduce((sum, fn) => sum + hitsOf(fn.baseline), 0),
    currentSampleCount: functions.reduce((sum, fn) => sum + hitsOf(fn.current), 0),
    functions: functions.map((fn) => describe(fn, common, judgements[tested.indexOf(fn)])).sort(byImportance),
  };
}

type Keys = ReadonlyMap<string, string>;

/** Index among the functions of the one that calls this one, on the side where it has more samples. */
function callerOf(
  { baselineKey, currentKey }: FunctionPair,
  functions: readonly PairedCounts[],
  before: Keys,
  after: Keys,
): number | undefined {
  const left = baselineKey === undefined ? undefined : before.get(baselineKey);
  const right = currentKey === undefined ? undefined : after.get(currentKey);
  const index = functions.findIndex(
    ({ pair }) =>
      (left !== undefined && pair.baselineKey === left) || (right !== undefined && pair.currentKey === right),
  );
  return index < 0 ? undefined : index;
}

/** The named by their difference; the others by how near they are to being named. */
function byImportance(a: FunctionDiff, b: FunctionDiff): number {
  const difference = Math.abs(b.deltaSelfNsPerOperation) - Math.abs(a.deltaSelfNsPerOperation);
  if (isNamed(a) !== isNamed(b)) return isNamed(a) ? -1 : 1;
  return isNamed(a) ? difference : a.adjustedPValue - b.adjustedPValue || difference;
}

interface PairedCounts extends FunctionCounts {
  readonly pair: FunctionPair;
}

function isNamed({ change }: FunctionDiff): boolean {
  return change === 'gained' || change === 'lost';
}

function describe(fn: PairedCounts, common: CommonRatio, judgement: Judgement | undefined): FunctionDiff {
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
    seenIn:
      fn.pair.baselineKey === undefined ? 'current' : fn.pair.currentKey === undefined ? 'baseline' : 'both',
    change: judgement?.change ?? 'unseen',
    baselineSelfNsPerOperation,
    currentSelfNsPerOperation,
    deltaSelfNsPerOperation: currentSelfNsPerOperation - common.ratio * baselineSelfNsPerOperation,
    noiseBoundNsPerOperation: judgement?.noiseBound ?? 0,
    adjustedPValue: judgement?.adjustedPValue ?? 1,
    baselineHits: hitsOf(fn.baseline),
    currentHits: hitsOf(fn.current),
  };
}

/** The profiles of a side, or the slices of its only one. */
interface Side {
  readonly replicates: readonly (Replicate & { readonly exposure: number })[];
  readonly places: ReadonlyMap<string, CodePlace>;
  readonly callers: Keys;
}

function countSide(profiles: readonly CpuProfile[], slices: number): Side {
  const parts = profiles.map((profile) => countProfile(profile, slices));
  const replicates = parts.flatMap((part) => part.replicates);
  const exposure = parts.reduce((sum, part) => sum + part.exposure, 0);
  const sampleCount = Math.max(
    1,
    replicates.reduce((sum, replicate) => sum + replicate.sampleCount, 0),
  );
  return {
    // By samples, not by operations: the moods of the machine strike all functions of a replicate alike, and are no
    // noise of one of them. They are in the common ratio.
    replicates: replicates
      .filter((replicate) => replicate.sampleCount > 0)
      .map((replicate) => ({ ...replicate, exposure: (exposure * replicate.sampleCount) / sampleCount })),
    places: new Map(parts.flatMap((part) => [...part.places])),
    callers: new Map(parts.flatMap((part) => [...part.callers])),
  };
}

function countsOf(replicates: Side['replicates'], key: string | undefined): Count[] {
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
