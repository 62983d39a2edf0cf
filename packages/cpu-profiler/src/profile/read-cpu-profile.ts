import { BenchlineError, profilerEngines } from '@benchline/schema';
import { check } from '@benchline/schema/read';
import { z } from 'zod';
import type { CpuProfile, CpuProfileNode } from './cpu-profile.js';

/** What a Benchline profile says beside the format's own fields; other tools pass over it. */
const aboutSchema = z.looseObject({
  engine: z.enum(profilerEngines).nullable(),
  samplingIntervalUs: z.number().positive(),
  operationCount: z.number().int().min(1),
});

const id = z.number().int();
const fileSchema = z.looseObject({
  nodes: z
    .array(
      z.looseObject({
        id,
        callFrame: z.object({
          functionName: z.string(),
          scriptId: z.coerce.string(),
          url: z.string(),
          lineNumber: z.number().int().min(-1),
          columnNumber: z.number().int().min(-1),
        }),
        hitCount: z.number().int().min(0).default(0),
        children: z.array(id).optional(),
        positionTicks: z
          .array(z.object({ line: z.number().int().min(0), ticks: z.number().int().min(0) }))
          .optional(),
      }),
    )
    .min(1),
  startTime: z.number(),
  endTime: z.number(),
  samples: z.array(id),
  timeDeltas: z.array(z.number()),
  benchline: aboutSchema.optional(),
});

/** How {@link readCpuProfile} reads. */
export interface ReadCpuProfileOptions {
  /** The file or source, for messages. */
  readonly where?: string;
  /** Operations done while it was recorded, at least 1; what the file says unless given, and else 1. */
  readonly operationCount?: number;
  /** The folder that files are named relative to; the working directory unless given. */
  readonly rootDirectory?: string;
}

/**
 * Reads a profile from parsed `.cpuprofile` JSON: one of ours, of Chrome DevTools, or of `node --cpu-prof`.
 *
 * @throws BenchlineError `document-invalid` naming what is wrong
 */
export function readCpuProfile(document: unknown, options: ReadCpuProfileOptions = {}): CpuProfile {
  const { where = 'The document', rootDirectory = process.cwd() } = options;
  const { benchline, ...file } = check(fileSchema, document, where, 'a CPU profile');
  const nodes = file.nodes as readonly CpuProfileNode[];
  const flaw = flawOf(nodes, file.samples, file.timeDeltas);
  if (flaw !== undefined) {
    throw new BenchlineError({
      code: 'document-invalid',
      message: `${where} is not a CPU profile: ${flaw}`,
      hint: 'The file is damaged; record the profile again.',
    });
  }
  const { samples, timeDeltas, startTime, endTime } = file;
  return {
    engine: benchline?.engine ?? null,
    samplingIntervalUs: benchline?.samplingIntervalUs ?? meanInterval(startTime, endTime, samples.length),
    operationCount: options.operationCount ?? benchline?.operationCount ?? 1,
    rootDirectory,
    data: { nodes, startTime, endTime, samples, timeDeltas },
  };
}

function meanInterval(startTime: number, endTime: number, sampleCount: number): number {
  return Math.max(1, Math.round((endTime - startTime) / Math.max(1, sampleCount)));
}

/** What keeps the nodes from being one tree, or the samples from being of it. */
function flawOf(
  nodes: readonly CpuProfileNode[],
  samples: readonly number[],
  timeDeltas: readonly number[],
): string | undefined {
  if (samples.length !== timeDeltas.length) {
    return `it has ${samples.length} samples and ${timeDeltas.length} time deltas`;
  }
  const ids = new Set(nodes.map((node) => node.id));
  if (ids.size !== nodes.length) return 'two nodes have the same id';
  const stray = samples.find((sample) => !ids.has(sample));
  if (stray !== undefined) return `a sample names node ${stray}, which is not there`;
  const parented = new Set<number>();
  for (const { children = [] } of nodes) {
    for (const child of children) {
      if (!ids.has(child)) return `node ${child} is named as a child and is not there`;
      if (parented.has(child)) return `node ${child} has two parents`;
      parented.add(child);
    }
  }
  if (parented.has((nodes[0] as CpuProfileNode).id)) return 'its first node is not the root';
  // One parent each, and the root none: what is not under the root is alone or in a circle.
  return parented.size === nodes.length - 1 ? undefined : 'its nodes are not one tree';
}
