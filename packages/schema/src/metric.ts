/** In which direction a metric gets better. */
export type MetricDirection = 'lower-is-better' | 'higher-is-better';

/** The unit a metric's numbers are in, as `@benchline/format` prints them. */
export type MetricUnit = 'ns' | 'ops/s' | 'bytes' | 'percent' | 'ratio';

/** What is known of a metric: its unit, its sense, and how much of a change is worth a word by default. */
export interface MetricDescription {
  /** How people call it. */
  readonly label: string;
  readonly unit: MetricUnit;
  readonly direction: MetricDirection;
  /** The smallest relative change worth a word: .1 is 10 %. */
  readonly defaultTolerance: number;
}

/**
 * Every metric Benchline measures. Time is judged loosely because it is noisy (10 %, as in the DigitalModel rule);
 * allocation per operation is nearly deterministic and judged tightly (2 %).
 */
export const metrics = {
  durationNs: {
    label: 'time per operation',
    unit: 'ns',
    direction: 'lower-is-better',
    defaultTolerance: 0.1,
  },
  throughputOpsPerSec: {
    label: 'throughput',
    unit: 'ops/s',
    direction: 'higher-is-better',
    defaultTolerance: 0.1,
  },
  latencyNs: {
    label: 'latency in flight',
    unit: 'ns',
    direction: 'lower-is-better',
    defaultTolerance: 0.1,
  },
  scalingEfficiency: {
    label: 'scaling efficiency',
    unit: 'ratio',
    direction: 'higher-is-better',
    defaultTolerance: 0.1,
  },
  cpuNsPerOp: {
    label: 'CPU time per operation',
    unit: 'ns',
    direction: 'lower-is-better',
    defaultTolerance: 0.1,
  },
  allocatedBytesPerOp: {
    label: 'allocated per operation',
    unit: 'bytes',
    direction: 'lower-is-better',
    defaultTolerance: 0.02,
  },
  retainedBytesPerOp: {
    label: 'retained per operation',
    unit: 'bytes',
    direction: 'lower-is-better',
    defaultTolerance: 0.02,
  },
  peakRssBytes: { label: 'peak RSS', unit: 'bytes', direction: 'lower-is-better', defaultTolerance: 0.1 },
  rssDeltaBytes: { label: 'RSS delta', unit: 'bytes', direction: 'lower-is-better', defaultTolerance: 0.1 },
} as const satisfies Record<string, MetricDescription>;

/** The name of a metric; its last word is its unit. */
export type MetricName = keyof typeof metrics;

/** All metric names, in the order in which people read them. */
export const metricNames = Object.keys(metrics) as readonly MetricName[];

/** Whether a text names a metric. */
export function isMetricName(name: string): name is MetricName {
  return Object.hasOwn(metrics, name);
}
