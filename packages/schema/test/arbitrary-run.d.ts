import fc from 'fast-check';
import { type BenchmarkRun } from '../src/index.js';
/** Any valid run, with texts of every kind of character. */
export declare const arbitraryRun: fc.Arbitrary<BenchmarkRun>;
