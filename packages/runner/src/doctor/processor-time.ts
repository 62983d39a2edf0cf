import type { ReadSystemFile } from '../environment/system-file.js';

/** What all processors together have done since the system started, in ticks of its clock. */
export interface ProcessorTime {
  /** Time in which a program wanted a processor: running, or waiting for the hypervisor to give it one. */
  readonly wanted: number;
  /** The part of it that other virtual machines got (`steal`). */
  readonly stolen: number;
}

/** Reads `/proc/stat` (proc(5)); `null` on other systems than Linux. */
export function readProcessorTime(read: ReadSystemFile): ProcessorTime | null {
  const line = /^cpu\s+(.*)$/m.exec(read('/proc/stat') ?? '')?.[1];
  if (line === undefined) return null;
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, softInterrupts = 0, stolen = 0] = line
    .trim()
    .split(/\s+/)
    .map(Number);
  const wanted = user + nice + system + interrupts + softInterrupts + stolen;
  return Number.isFinite(wanted) ? { wanted, stolen } : null;
}

/** The share of wanted time that was stolen between two readings; `null` where nothing was wanted or known. */
export function stolenShare(before: ProcessorTime | null, after: ProcessorTime | null): number | null {
  if (before === null || after === null || after.wanted <= before.wanted) return null;
  return Math.max(0, after.stolen - before.stolen) / (after.wanted - before.wanted);
}
