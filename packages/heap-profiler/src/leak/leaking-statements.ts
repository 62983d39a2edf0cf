import type { CallFrame } from '@benchline/inspector';
import { type Inspector, openInspector } from '@benchline/inspector';
import { median } from '@benchline/stats';
import { startSampling } from '../engine/sampling.js';
import type { SamplingProfile } from '../profile/sampling-profile.js';
import { FEWEST_SAMPLES, type LeakingFunction } from './leaking-functions.js';
import { functionKey, liveSamples } from './live-samples.js';
import { type Operation, repeat } from './operation.js';
import { readRetainedBytes } from './retained-size.js';

interface Location {
  readonly scriptId: string;
  readonly lineNumber: number;
  readonly columnNumber?: number;
}

/** Where a debugger could stop, in a function that {@link functionKey} names. */
interface Mark {
  readonly key: string;
  readonly location: Location;
}

/** A statement, as the frame of its function with the statement's place. */
export interface LeakingStatement {
  readonly frame: CallFrame;
  readonly statement: CallFrame;
  /** Of what the function left alive. */
  readonly share: number;
}

const MARKS = '__benchlineLeakMarks';
const LONGEST_MS = 400;
/** A statement leaves objects alive with every call, or with some; what happens now and then is V8's own. */
const SMALLEST_SHARE = 0.1;
const MOST_MARKS = 20_000;

/**
 * Finds the statements that allocate what stays alive, which V8's sampler does not tell (it knows functions).
 *
 * Each place in the function where a debugger could stop gets a condition that is never true and leaves a mark: an
 * object that stays alive, made by a function of its own name. With nearly every object sampled, what is alive after
 * the marks is theirs: a leaked object between two marks was made by the statement of the first.
 *
 * @returns largest share first, per function; none for a function where no debugger can stop
 */
export async function findLeakingStatements(
  operation: Operation,
  functions: readonly LeakingFunction[],
  bytesPerOperation: number,
): Promise<LeakingStatement[]> {
  const interval = Math.max(1, Math.min(64, Math.floor(bytesPerOperation / 4)));
  const session = openInspector();
  const marked: Mark[] = [];
  let profile: SamplingProfile;
  try {
    session.on('Debugger.paused', () => session.call('Debugger.resume'));
    session.call('Debugger.enable');
    const functionOf = markerFactory(interval);
    for (const { frame } of functions) {
      for (const location of placesIn(session, frame)) {
        functionOf(marked.length);
        const condition = `globalThis.${MARKS}[${marked.length}]()`;
        session.call('Debugger.setBreakpoint', { location, condition });
        marked.push({ key: functionKey(frame), location });
      }
    }
    profile = await sampleMarked(operation, interval);
  } finally {
    Reflect.deleteProperty(globalThis, MARKS);
    session.close();
  }
  return attribute(profile, functions, marked);
}

/** Makes marking functions, each of its own name, reachable for conditions in any script. */
function markerFactory(intervalBytes: number): (index: number) => void {
  const kept: unknown[] = [];
  const markers: unknown[] = [];
  Reflect.set(globalThis, MARKS, markers);
  // Eight intervals large: missed by the sampler once in 3000.
  const make = (index: number) =>
    new Function(
      'kept',
      `return function ${MARKS}${index}() { if (kept.length < ${MOST_MARKS}) kept.push(new Array(${intervalBytes})); return false; }`,
    )(kept);
  return (index) => {
    markers[index] = make(index);
  };
}

function placesIn(session: Inspector, { scriptId, lineNumber, columnNumber }: CallFrame): Location[] {
  try {
    const start = { scriptId, lineNumber, columnNumber };
    return session.call<{ locations: Location[] }>('Debugger.getPossibleBreakpoints', {
      start,
      restrictToFunction: true,
    }).locations;
  } catch {
    return [];
  }
}

async function sampleMarked(operation: Operation, samplingIntervalBytes: number): Promise<SamplingProfile> {
  // What the conditions compile to stays alive as well, once.
  await repeat(operation, 3);
  const sampling = startSampling('inspector', { meaning: 'live', samplingIntervalBytes, stackDepth: 128 });
  let profile: SamplingProfile;
  try {
    const start = performance.now();
    for (let call = 0; call < 200 && performance.now() - start < LONGEST_MS; call++)
      await repeat(operation, 1);
    await readRetainedBytes();
  } finally {
    profile = sampling.stop().profile;
  }
  return profile;
}

function attribute(
  profile: SamplingProfile,
  functions: readonly LeakingFunction[],
  marked: readonly Mark[],
): LeakingStatement[] {
  const lastMark = new Map<string, number>();
  const sizesAt = new Map<number, number[]>();
  for (const { bytes, frame, marker } of liveSamples(profile.head, profile.samples ?? [], MARKS)) {
    if (marker !== null) {
      const index = Number(marker.functionName.slice(MARKS.length));
      const mark = marked[index];
      if (mark !== undefined) lastMark.set(mark.key, index);
      continue;
    }
    if (frame === null) continue;
    const key = functionKey(frame);
    const at = lastMark.get(key);
    if (at === undefined) continue;
    const sizes = sizesAt.get(at) ?? [];
    sizes.push(bytes);
    sizesAt.set(at, sizes);
  }
  const fewest = SMALLEST_SHARE * Math.max(0, ...[...sizesAt.values()].map(({ length }) => length));
  const bytesAt = new Map<number, number>();
  const bytesOf = new Map<string, number>();
  for (const [at, sizes] of sizesAt) {
    if (sizes.length < Math.max(FEWEST_SAMPLES, fewest)) continue;
    const { key } = marked[at] as Mark;
    // By the median: compiled code is a single object, and large.
    const bytes = sizes.length * median(sizes);
    bytesAt.set(at, bytes);
    bytesOf.set(key, (bytesOf.get(key) ?? 0) + bytes);
  }
  return [...bytesAt]
    .flatMap(([at, bytes]) => {
      const { key, location } = marked[at] as Mark;
      const frame = functions.find((one) => functionKey(one.frame) === key)?.frame;
      if (frame === undefined) return [];
      const { lineNumber, columnNumber = 0 } = location;
      const statement = { ...frame, lineNumber, columnNumber };
      return [{ frame, statement, share: bytes / (bytesOf.get(key) as number) }];
    })
    .sort((one, other) => other.share - one.share);
}
