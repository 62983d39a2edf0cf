import { median } from '@benchline/stats';
import type { Launch } from './launch.js';
import type { Cpu, Memory } from './resources.js';

/** The memory of a result: the medians over its launches; `null` where none was read. */
export function medianMemory(launches: readonly Pick<Launch, 'memory'>[]): Memory | null {
  const memories = launches.flatMap((launch) => (launch.memory === null ? [] : [launch.memory]));
  const first = memories[0];
  if (first === undefined) return null;
  const peaks = memories.flatMap(({ peakRssBytes }) => peakRssBytes ?? []);
  return {
    ...first,
    rssDeltaBytes: median(memories.map((memory) => memory.rssDeltaBytes)),
    peakRssBytes: peaks.length === 0 ? null : median(peaks),
    ...medianOfPass(memories),
  };
}

/** What the memory pass adds, where it ran in any launch. */
function medianOfPass(memories: readonly Memory[]): Partial<Memory> {
  const passed = memories.filter((memory) => typeof memory.allocatedBytesPerOp === 'number');
  if (passed.length === 0) return {};
  const medianOf = (key: keyof Memory) => {
    const values = passed.map((memory) => memory[key]).filter((value) => typeof value === 'number');
    return values.length === 0 ? null : median(values);
  };
  const { allocationMethod } = passed[0] as Memory;
  return {
    ...(allocationMethod === undefined ? {} : { allocationMethod }),
    allocatedBytesPerOp: medianOf('allocatedBytesPerOp'),
    retainedBytesPerOp: medianOf('retainedBytesPerOp'),
    gcCount: Math.round(medianOf('gcCount') ?? 0),
    gcTimeNs: medianOf('gcTimeNs'),
    gcOperationCount: Math.round(medianOf('gcOperationCount') ?? 0),
  };
}

/** The processor time of a result: the medians over its launches; `null` where none was read. */
export function medianCpu(launches: readonly Pick<Launch, 'cpu'>[]): Cpu | null {
  const cpus = launches.flatMap((launch) => (launch.cpu === null ? [] : [launch.cpu]));
  if (cpus.length === 0) return null;
  const medianOf = (key: keyof Cpu) => median(cpus.map((cpu) => cpu[key] as number));
  return {
    userNs: medianOf('userNs'),
    systemNs: medianOf('systemNs'),
    wallNs: medianOf('wallNs'),
    cpuPercent: medianOf('cpuPercent'),
    cpuNsPerOp: medianOf('cpuNsPerOp'),
  };
}
