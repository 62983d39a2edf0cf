import type { Launch, Memory, StopReason } from '@benchline/schema';
import { median } from '@benchline/stats';
import type { BenchmarkDefinition } from '../define/definition.js';
import { BoundedSeries, MOST_SAMPLES } from './bounded-series.js';
import { calibrate } from './calibrate.js';
import { ConcurrentSubject } from './concurrent-subject.js';
import { firstCall } from './first-call.js';
import { type MemoryPass, measureMemory } from './memory-pass.js';
import { iterationsForFixedCount, relativeHalfWidth, type StopRule, stopReason } from './stop.js';
import type { Subject } from './subject.js';
import type { TimeLimit } from './time-limit.js';
import { UsageMeter } from './usage.js';
import { isSteady, LEAST_WARM_UP_NS } from './warm-up.js';

/** How one benchmark is to be measured in one process. */
export interface LaunchPlan extends StopRule {
  /** The most time to spend warming up. */
  readonly warmupNs: number;
  /** The shortest sample that the clock supports. */
  readonly shortestSampleNs: number;
}

/**
 * The life of one benchmark in one process: warm up, measure in slices until the rule says stop, hand over the launch.
 * Between slices other benchmarks may be measured.
 */
export class LaunchMeasurement {
  readonly definition: BenchmarkDefinition;
  readonly #plan: LaunchPlan;
  readonly #limit: TimeLimit;
  readonly #usage = new UsageMeter();
  readonly #samples = new BoundedSeries(MOST_SAMPLES);
  readonly #warmupSamplesNs: number[] = [];
  #subject: Subject | null = null;
  #mode: 'sync' | 'async' = 'sync';
  #iterationsPerSample = 1;
  #steady = true;
  #spentNs = 0;
  #startedAt = new Date(0);
  #stopped: StopReason | null = null;
  #relativeHalfWidth: number | null = null;
  #measuredAtWidth = 0;
  #memoryPass: MemoryPass | null = null;

  constructor(definition: BenchmarkDefinition, plan: LaunchPlan, limit: TimeLimit) {
    this.definition = definition;
    this.#plan = plan;
    this.#limit = limit;
  }

  /** Why measuring has ended, or `null` while it has not. */
  get stopped(): StopReason | null {
    return this.#stopped;
  }

  /** Samples so far, in order. */
  get samplesNs(): readonly number[] {
    return this.#samples.values;
  }

  /** Half the width of the samples' interval over their median, as of the last slice; `null` without an interval. */
  get relativeHalfWidth(): number | null {
    return this.#relativeHalfWidth;
  }

  /** Whether the function turned out asynchronous; known after its first call. */
  get mode(): 'sync' | 'async' {
    return this.#mode;
  }

  /**
   * Calls the function for the first time, finds out whether it is asynchronous, how many iterations make a sample, and
   * warms up until the times have settled or the cap is reached.
   */
  async warmUp(): Promise<void> {
    await this.#limit.within('warm-up', () => this.#warmUp());
  }

  /** Measures for about so long, at least one sample. */
  async takeSlice(sliceNs: number): Promise<void> {
    if (this.#samples.measured === 0) this.#startedAt = new Date();
    await this.#limit.within('measure', () => this.#measure(sliceNs));
  }

  /**
   * Measures allocated and retained bytes, after the timing, with a time limit of its own.
   *
   * @throws MeasurementFailed `timed-out`, or what the function threw
   */
  async measureMemory(limit: TimeLimit): Promise<void> {
    if (this.#subject === null || this.#samples.measured === 0) return;
    // A subject of its own, so that what is called for the pass does not mix with the latencies that were timed.
    const subject =
      this.definition.concurrency === 1 ? this.#subject : new ConcurrentSubject(this.definition);
    const perIterationNs = median(this.#samples.values);
    const { timeNs } = this.#plan;
    this.#memoryPass = await limit.within('memory', () => measureMemory(subject, perIterationNs, timeNs));
  }

  /** Nanoseconds of one iteration as the end of the warm-up had it. */
  get warmIterationNs(): number {
    return median(this.#warmupSamplesNs.slice(-5));
  }

  /** Gives up waiting for more samples. */
  interrupt(): void {
    this.#stopped ??= 'interrupted';
  }

  /** What was measured. */
  toLaunch(index: number): Launch {
    const subject = this.#subject;
    return {
      index,
      runIndex: 0,
      iterationsPerSample: this.#iterationsPerSample,
      stopReason: this.#stopped ?? 'interrupted',
      steady: this.#steady,
      memory: this.#memory(),
      cpu: this.#usage.cpu(),
      startedAt: this.#startedAt.toISOString(),
      samplesNs: [...this.#samples.values],
      ...(this.#samples.measured > this.#samples.values.length
        ? { measuredSampleCount: this.#samples.measured }
        : {}),
      warmupSamplesNs: [...this.#warmupSamplesNs],
      ...(subject instanceof ConcurrentSubject
        ? {
            latencySamplesNs: [...subject.latenciesNs.values],
            singleSamplesNs: [...subject.singleSamplesNs.values],
          }
        : {}),
    };
  }

  #memory(): Memory | null {
    const memory = this.#usage.memory();
    return memory === null || this.#memoryPass === null ? memory : { ...memory, ...this.#memoryPass };
  }

  async #warmUp(): Promise<void> {
    const { warmupNs, shortestSampleNs, iterations } = this.#plan;
    const start = process.hrtime.bigint();
    const spentNs = () => Number(process.hrtime.bigint() - start);
    const { subject, elapsedNs: firstNs } = await firstCall(this.definition, (mode) => {
      this.#mode = mode;
    });
    this.#subject = subject;
    this.#warmupSamplesNs.push(firstNs);

    const calibration = await calibrate(subject, shortestSampleNs, () => spentNs() >= warmupNs);
    let { iterationsPerSample } = calibration;
    this.#warmupSamplesNs.push(...calibration.samplesNs);

    const settling: number[] = [];
    while (spentNs() < warmupNs && (spentNs() < LEAST_WARM_UP_NS || isSteady(settling) === false)) {
      const elapsedNs = await subject.time(iterationsPerSample);
      settling.push(elapsedNs / iterationsPerSample);
      // Optimised code is faster than what was calibrated: let the sample grow with it.
      if (elapsedNs < shortestSampleNs)
        iterationsPerSample = Math.min(subject.mostIterations, iterationsPerSample * 2);
    }
    for (const sampleNs of settling) this.#warmupSamplesNs.push(sampleNs);
    this.#steady = isSteady(settling) ?? true;

    const settled = settling.length > 0 ? settling : this.#warmupSamplesNs;
    const perIterationNs = Math.max(0.01, median(settled.slice(-5)));
    const wanted = Math.max(
      1,
      Math.min(subject.mostIterations, Math.ceil(shortestSampleNs / perIterationNs)),
    );
    const inFlight = this.definition.concurrency;
    // A sample with several in flight holds whole rounds of them, or what one takes would vary with the rest.
    const rounded = Math.ceil(wanted / inFlight) * inFlight;
    this.#iterationsPerSample =
      iterations === null ? rounded : iterationsForFixedCount(iterations, wanted, inFlight);
    if (subject instanceof ConcurrentSubject) subject.reset();
  }

  async #measure(sliceNs: number): Promise<void> {
    const subject = this.#subject;
    if (subject === null || this.#stopped !== null) return;
    const iterations = this.#iterationsPerSample;
    const before = this.#samples.measured;
    this.#usage.start();
    const start = process.hrtime.bigint();
    let slicedNs = 0;
    do {
      const elapsed = subject.time(iterations);
      this.#samples.push((typeof elapsed === 'number' ? elapsed : await elapsed) / iterations);
      slicedNs = Number(process.hrtime.bigint() - start);
    } while (slicedNs < sliceNs && !this.#reachedFixedCount());
    this.#spentNs += slicedNs;
    const { measured } = this.#samples;
    this.#usage.stop((measured - before) * iterations * subject.callsPerIteration);
    // Sorting all samples after each slice would cost more than the slice once there are many.
    if (measured >= 1.1 * this.#measuredAtWidth) {
      this.#measuredAtWidth = measured;
      this.#relativeHalfWidth = relativeHalfWidth(this.#samples.values);
    }
    this.#stopped = stopReason(this.#plan, {
      samples: measured,
      iterations: measured * iterations,
      spentNs: this.#spentNs,
      relativeHalfWidth: this.#relativeHalfWidth,
    });
  }

  #reachedFixedCount(): boolean {
    const { iterations } = this.#plan;
    return iterations !== null && this.#samples.measured * this.#iterationsPerSample >= iterations;
  }
}
