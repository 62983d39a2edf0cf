import type { ProfileInput } from '@benchline/report';
import {
  type BenchmarkResult,
  type BenchmarkRun,
  messageOf,
  type ProfileKind,
  type ProfileLink,
  type ResultRecord,
  type RunRecord,
  type RunStore,
} from '@benchline/schema';
import { parseJson } from '@benchline/schema/read';

/** Where profiles are, and who hears of those that cannot be read. */
export interface ProfileSources {
  /** Asked in turn. */
  readonly stores: readonly Pick<RunStore, 'loadProfile'>[];
  /** Files are named relative to it. */
  readonly rootDirectory: string;
  readonly warn: (text: string) => void;
}

/** A stored profile: what it is a profile of, and its text parsed. */
interface StoredProfile {
  readonly link: ProfileLink;
  readonly document: unknown;
  /** For messages. */
  readonly where: string;
}

/**
 * Reads the stored profiles of a run's results, laid over those of the baseline where it has any. A profile that is not
 * there is left out, since its summary is in the result; one that is damaged is warned of.
 */
export async function readProfiles(
  run: BenchmarkRun | RunRecord,
  baseline: BenchmarkRun | RunRecord | null,
  sources: ProfileSources,
): Promise<ProfileInput[]> {
  const before = new Map((baseline?.results ?? []).map((result) => [result.id, result]));
  const inputs: ProfileInput[] = [];
  for (const result of run.results) {
    for (const { kind } of result.profiles ?? []) {
      const current = await load(result, kind, sources);
      if (current === null) continue;
      const other = await load(before.get(result.id), kind, sources);
      try {
        inputs.push({ id: result.id, ...(await readers[kind](current, other, sources.rootDirectory)) });
      } catch (error) {
        sources.warn(`The profile ${current.where} is not in the report: ${messageOf(error)}`);
      }
    }
  }
  return inputs;
}

type Reader = (
  current: StoredProfile,
  baseline: StoredProfile | null,
  rootDirectory: string,
) => Promise<Omit<ProfileInput, 'id'>>;

/** Profilers are loaded when there is something to read. */
const readers: Readonly<Record<ProfileKind, Reader>> = {
  async cpu(current, baseline, rootDirectory) {
    const { readCpuProfile, flameGraph, diffProfiles, differentialFlameGraph } = await import(
      '@benchline/cpu-profiler'
    );
    const read = ({ document, where, link: { operationCount } }: StoredProfile) =>
      readCpuProfile(document, {
        where,
        rootDirectory,
        ...(operationCount === undefined ? {} : { operationCount }),
      });
    const profile = read(current);
    const before = baseline === null ? null : read(baseline);
    return {
      kind: 'cpu',
      graph: flameGraph(profile),
      diff: before === null ? null : diffProfiles(before, profile),
      differential: before === null ? null : differentialFlameGraph(before, profile),
    };
  },
  async heap(current, baseline, rootDirectory) {
    const { readHeapprofile, flameGraph, differentialFlameGraph } = await import('@benchline/heap-profiler');
    const read = ({ document, where, link: { operationCount = 1 } }: StoredProfile) => ({
      profile: readHeapprofile(document, { where }),
      operationCount,
    });
    const counted = read(current);
    return {
      kind: 'heap',
      graph: flameGraph(counted.profile, { rootDirectory }),
      differential:
        baseline === null ? null : differentialFlameGraph(read(baseline), counted, { rootDirectory }),
    };
  },
};

async function load(
  result: BenchmarkResult | ResultRecord | undefined,
  kind: ProfileKind,
  { stores, warn }: ProfileSources,
): Promise<StoredProfile | null> {
  const link = result?.profiles?.find((one) => one.kind === kind);
  if (link === undefined) return null;
  const where = `${link.hash}.${link.format}`;
  try {
    for (const store of stores) {
      const bytes = await store.loadProfile(link.hash, link.format);
      if (bytes !== null) return { link, where, document: parseJson(new TextDecoder().decode(bytes), where) };
    }
  } catch (error) {
    warn(`The profile ${where} is not in the report: ${messageOf(error)}`);
  }
  return null;
}
