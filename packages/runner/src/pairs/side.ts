import type { TurnTraits } from '../isolate/protocol.js';
import type { BenchmarkInfo } from '../result/benchmark-info.js';

/** A side that takes turns with others, wherever it runs. Everything it throws is a `MeasurementFailed`. */
export interface Side {
  /** Of its own process, once it is open; `null` where it has none. */
  readonly pid: number | null;
  /** Loads, sets up and calls once. */
  open(): Promise<OpenSide>;
  /** Nanoseconds of so many iterations. */
  turn(iterations: number): Promise<number>;
  /** Tears down. A second time, and after a failure, it does nothing. */
  close(): Promise<void>;
  /** Ends the side at once, whatever it does. */
  kill(): void;
}

/** What an open side is. */
export interface OpenSide {
  readonly traits: TurnTraits;
  readonly info: BenchmarkInfo;
}
