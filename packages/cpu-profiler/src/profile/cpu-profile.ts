import type { CallFrame } from '@benchline/inspector';
import type { ProfilerEngine } from '@benchline/schema';

/** How many samples of a node fell on a line of its file; lines count from 1. */
export interface PositionTick {
  readonly line: number;
  readonly ticks: number;
}

/** A function in one place of the call tree. */
export interface CpuProfileNode {
  readonly id: number;
  readonly callFrame: CallFrame;
  readonly hitCount: number;
  readonly children?: readonly number[];
  readonly positionTicks?: readonly PositionTick[];
}

/** What `.cpuprofile` files hold; times in microseconds. */
export interface CpuProfileData {
  /** The first is the root. */
  readonly nodes: readonly CpuProfileNode[];
  /** From an arbitrary origin. */
  readonly startTime: number;
  readonly endTime: number;
  /** The node that was running, sample by sample. */
  readonly samples: readonly number[];
  /** The time before each sample since the one before it, or since the start. */
  readonly timeDeltas: readonly number[];
}

/** A CPU profile: the samples, with TypeScript lines where there are source maps, and how they were taken. */
export interface CpuProfile {
  /** Which engine took it; `null` for a file from elsewhere. */
  readonly engine: ProfilerEngine | null;
  /** What was asked for. The system keeps to it as far as its timers do. */
  readonly samplingIntervalUs: number;
  /** Operations done while it was recorded: what diffs are normalised by. At least 1. */
  readonly operationCount: number;
  /** The folder that files are named relative to. */
  readonly rootDirectory: string;
  readonly data: CpuProfileData;
}
