import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Cpu, Memory } from '@benchline/schema';

/** Adds up what a process used while one benchmark was being measured, over all its slices. */
export class UsageMeter {
  #wallNs = 0;
  #userUs = 0;
  #systemUs = 0;
  #startRssBytes = 0;
  #rssDeltaBytes = 0;
  #peakRssBytes = 0;
  #iterations = 0;
  #peakMethod: Memory['peakMethod'] = 'high-water-mark';
  #started: { at: bigint; cpu: NodeJS.CpuUsage } | null = null;

  /** Begins a slice. */
  start(): void {
    const rssBytes = process.memoryUsage.rss();
    this.#startRssBytes = rssBytes;
    this.#peakRssBytes = Math.max(this.#peakRssBytes, rssBytes);
    this.#peakMethod = resetPeak() ? 'reset-high-water-mark' : 'high-water-mark';
    this.#started = { at: process.hrtime.bigint(), cpu: process.cpuUsage() };
  }

  /** Ends a slice in which so many iterations ran. */
  stop(iterations: number): void {
    if (this.#started === null) return;
    const cpu = process.cpuUsage(this.#started.cpu);
    this.#wallNs += Number(process.hrtime.bigint() - this.#started.at);
    this.#userUs += cpu.user;
    this.#systemUs += cpu.system;
    this.#iterations += iterations;
    this.#started = null;
    const rssBytes = process.memoryUsage.rss();
    this.#rssDeltaBytes += rssBytes - this.#startRssBytes;
    this.#peakRssBytes = Math.max(this.#peakRssBytes, peakRssBytes(), rssBytes);
  }

  /** Memory over all slices; `null` before the first. */
  memory(): Memory | null {
    if (this.#wallNs === 0) return null;
    return {
      rssDeltaBytes: this.#rssDeltaBytes,
      peakRssBytes: this.#peakRssBytes,
      peakMethod: this.#peakMethod,
    };
  }

  /** Processor time over all slices; `null` before the first. */
  cpu(): Cpu | null {
    if (this.#wallNs === 0) return null;
    const usedNs = (this.#userUs + this.#systemUs) * 1000;
    return {
      userNs: this.#userUs * 1000,
      systemNs: this.#systemUs * 1000,
      wallNs: this.#wallNs,
      cpuPercent: (100 * usedNs) / this.#wallNs,
      cpuNsPerOp: this.#iterations === 0 ? 0 : usedNs / this.#iterations,
    };
  }
}

/**
 * Resets the process's peak of the resident set: Linux does so when `5` is written to `clear_refs` (proc(5)).
 *
 * @returns whether it could be done; elsewhere the peak is that of the process's whole life
 */
function resetPeak(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const file = openSync('/proc/self/clear_refs', 'w');
    try {
      writeSync(file, '5');
    } finally {
      closeSync(file);
    }
    return true;
  } catch {
    return false;
  }
}

function peakRssBytes(): number {
  if (process.platform === 'linux') {
    try {
      const match = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'latin1'));
      if (match !== null) return Number(match[1]) * 1024;
    } catch {
      // Fall through to the counter that every platform has.
    }
  }
  return process.resourceUsage().maxRSS * 1024;
}
