import type { Instrument, ProfileKind, ProfileLink } from '@benchline/schema';

/** Samples a profile should hold: with 500, a change of a function's share cannot be told from chance. */
export const LEAST_PROFILE_SAMPLES = 3_000;
/** Enough for so many at a sample a millisecond, with a little over for samples that were not taken. */
const USUAL_NS = 3.6e9;
/** Allocations are sampled by bytes: whoever allocates at all has so many in a fraction of the time. */
const BRIEF_NS = 1e9;
/** An operation that waits, or allocates little, is not profiled for ever. */
export const MOST_PROFILE_NS = 12e9;

/** A profile as an instrument made it. */
export interface MadeProfile {
  readonly bytes: Uint8Array;
  readonly link: Omit<ProfileLink, 'hash'>;
}

/** How long to profile and how many samples to get. */
export interface ProfileExtent {
  readonly leastSamples: number;
  readonly firstNs: Readonly<Record<ProfileKind, number>>;
  /** Where `mostNs` would not be enough. */
  readonly usualNs: number;
  readonly mostNs: number;
}

const defaultExtent: ProfileExtent = {
  leastSamples: LEAST_PROFILE_SAMPLES,
  firstNs: { cpu: USUAL_NS, heap: BRIEF_NS },
  usualNs: USUAL_NS,
  mostNs: MOST_PROFILE_NS,
};

/** What is profiled. */
export interface ProfiledOperation {
  /** Brings the operation to its usual speed. */
  readonly warmUp: () => Promise<void>;
  /** Runs the operation for about so long and returns how often it ran. */
  readonly operate: (durationNs: number) => Promise<number>;
}

/**
 * Profiles an operation for long enough that the profile holds 3000 samples: when the first one holds fewer, a second
 * is made that lasts as much longer, or the usual time where as much would be more than twelve seconds.
 *
 * @param makeInstrument - makes a fresh instrument for each attempt
 * @throws what the operation or the instrument threw; the instrument is stopped
 */
export async function profileOperation(
  makeInstrument: () => Instrument | Promise<Instrument>,
  operation: ProfiledOperation,
  { leastSamples, firstNs: firstOf, usualNs, mostNs }: ProfileExtent = defaultExtent,
): Promise<MadeProfile> {
  const instrument = await makeInstrument();
  const firstNs = firstOf[instrument.kind];
  const first = await profileOnce(instrument, operation, firstNs);
  const { sampleCount } = first.link;
  if (sampleCount >= leastSamples) return first;
  const neededNs = firstNs * 1.1 * (leastSamples / sampleCount);
  const secondNs = neededNs > mostNs ? usualNs : neededNs;
  return secondNs > firstNs ? profileOnce(await makeInstrument(), operation, secondNs) : first;
}

async function profileOnce(
  instrument: Instrument,
  { warmUp, operate }: ProfiledOperation,
  durationNs: number,
): Promise<MadeProfile> {
  // One that can forget the warm-up is on while the code is compiled, of which it sees more then.
  if (instrument.restart === undefined) await warmUp();
  await instrument.start();
  let operationCount = 0;
  try {
    if (instrument.restart !== undefined) {
      await warmUp();
      instrument.restart();
    }
    operationCount = await operate(durationNs);
  } catch (thrown) {
    // The operation's error counts, not one of stopping after it.
    await instrument.stop().catch(() => undefined);
    throw thrown;
  }
  const { bytes, link } = await instrument.stop(operationCount);
  return { bytes, link: { ...link, operationCount } };
}
