import fc from 'fast-check';
import {
  type BenchmarkResult,
  type BenchmarkRun,
  benchmarkId,
  failureCodes,
  type Launch,
  runId,
  SCHEMA_VERSION,
  stopReasons,
  summarizeDurations,
  unknownEnvironment,
  type Warning,
} from '../src/index.js';

const durationNs = fc.double({ min: 0.01, max: 1e12, noNaN: true });
const text = fc.string({ unit: 'binary', maxLength: 30 });
/** Any text but the one that readers refuse. */
const parameterName = text.filter((name) => name !== '__proto__');
const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

const launch: fc.Arbitrary<Omit<Launch, 'index'>> = fc.record({
  runIndex: fc.nat(3),
  iterationsPerSample: fc.integer({ min: 1, max: 1e6 }),
  stopReason: fc.constantFrom(...stopReasons),
  steady: fc.boolean(),
  memory: fc.option(
    fc.record({
      rssDeltaBytes: fc.integer({ min: -1e9, max: 1e9 }),
      peakRssBytes: fc.nat(),
      peakMethod: fc.constantFrom('reset-high-water-mark' as const, 'sampled' as const),
    }),
  ),
  cpu: fc.constant(null),
  startedAt: moment.map((date) => date.toISOString()),
  samplesNs: fc.array(durationNs, { minLength: 1, maxLength: 20 }),
  warmupSamplesNs: fc.array(durationNs, { maxLength: 5 }),
});

const result: fc.Arbitrary<BenchmarkResult> = fc
  .record({
    package: text,
    suite: fc.array(text, { maxLength: 3 }),
    name: text,
    parameters: fc.dictionary(parameterName, fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)), {
      maxKeys: 3,
    }),
    tags: fc.array(text, { maxLength: 2 }),
    mode: fc.constantFrom('sync' as const, 'async' as const),
    warnings: fc.constant([{ code: 'one-process', args: {} }] as Warning[]),
    launches: fc.array(launch, { minLength: 1, maxLength: 4 }),
    failure: fc.option(fc.record({ code: fc.constantFrom(...failureCodes), message: text })),
    startedAt: moment.map((date) => date.toISOString()),
  })
  .map(({ failure, launches: unnumbered, ...rest }) => {
    const launches = unnumbered.map((one, index) => ({ ...one, index }));
    const shared = {
      ...rest,
      id: benchmarkId(rest),
      launches,
      targets: [],
      memory: null,
      cpu: null,
      concurrent: null,
      source: null,
    };
    return failure === null
      ? { ...shared, passed: true as const, summary: summarizeDurations(launches) }
      : { ...shared, passed: false as const, summary: null, error: failure };
  });

/** Any valid run, with texts of every kind of character. */
export const arbitraryRun: fc.Arbitrary<BenchmarkRun> = fc
  .record({
    startedAt: moment,
    random: fc.double({ min: 0, max: 0.999, noNaN: true }),
    results: fc.uniqueArray(result, { maxLength: 4, selector: (one) => one.id }),
  })
  .map(({ startedAt, random, results }) => ({
    kind: 'run' as const,
    schemaVersion: SCHEMA_VERSION,
    id: runId(startedAt, random),
    startedAt: startedAt.toISOString(),
    endedAt: startedAt.toISOString(),
    environment: unknownEnvironment(),
    warnings: [],
    notRun: [],
    results,
  }));
