import type { Cpu, Memory } from '@benchline/schema';
import { type PeakRss, peakRssOf } from './peak-rss.js';

/** Adds up what a process used while one benchmark was being measured, over all its slices. */
export class UsageMeter {
  readonly #peak: PeakRss;
  #wallNs = 0;
  #userUs = 0;
  #systemUs = 0;
  #startRssBytes = 0;
  #rssDeltaBytes = 0;
  #peakRssBytes = 0;
  #iterations = 0;
  #peakMethod: Memory['peakMethod'] = 'high-water-mark';
  #started: { at: bigint; cpu: NodeJS.CpuUsage } | null = null;

  constructor(peak: PeakRss = peakRssOf()) {
    this.#peak = peak;
  }

  /** Begins a slice. */
  start(): void {
    const rssBytes = process.memoryUsage.rss();
    this.#startRssBytes = rssBytes;
    this.#peakRssBytes = Math.max(this.#peakRssBytes, rssBytes);
    this.#peakMethod = this.#peak.reset() ? 'reset-high-water-mark' : 'high-water-mark';
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
    this.#peakRssBytes = Math.max(this.#peakRssBytes, this.#peak.readBytes(), rssBytes);
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
