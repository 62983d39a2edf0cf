import type { ProfileRequest } from '@benchline/runner';
import type { InstrumentRef, ProfileKind } from '@benchline/schema';
import type { Project } from './project.js';

/** What `--profile` can ask for. */
export const profileKinds = ['cpu', 'heap'] as const satisfies readonly ProfileKind[];

/** Profilers that are loaded when they are asked for. */
const instruments: Readonly<Record<ProfileKind, () => Promise<InstrumentRef>>> = {
  cpu: async () => (await import('@benchline/cpu-profiler')).cpuInstrument(),
  heap: async () => (await import('@benchline/heap-profiler')).heapInstrument(),
};

/** The request that profiles benchmarks and keeps what comes of it in the project's store. */
export async function profileRequest(
  { store }: Project,
  kinds: readonly ProfileKind[],
): Promise<ProfileRequest> {
  return {
    instruments: await Promise.all(kinds.map((kind) => instruments[kind]())),
    keep: async ({ bytes, format }) => void (await store.saveProfile(bytes, format)),
  };
}
