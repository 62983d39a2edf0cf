import {
  BenchlineError,
  type EnvironmentAction,
  environmentActions,
  isMetricName,
  type MetricName,
  type ToleranceRule,
} from '@benchline/schema';

/** Which rule judges: intervals over launches, or the classic "mean beyond the tolerance". */
export const policyNames = ['interval', 'mean-tolerance'] as const;

/** One of {@link policyNames}. */
export type PolicyName = (typeof policyNames)[number];

/** Tolerances of some benchmarks. The last override that matches and speaks of a metric decides. */
export interface PolicyOverride extends ToleranceRule {
  /** A benchmark's id or name, exactly, or with `*` for any run of characters. */
  readonly match: string;
}

/** How a comparison is judged. */
export interface ComparePolicy {
  /** `'interval'` by default. */
  readonly name: PolicyName;
  /**
   * The false discovery level of the whole comparison, .01 by default: of the changes reported, the share expected to be
   * chance. Intervals are at 95 %, or at 1 − level where that is less.
   */
  readonly level: number;
  /**
   * Smallest relative change worth a word, .1 by default. It loosens no metric that is measured more exactly (bytes per
   * operation: .02).
   */
  readonly tolerance?: number;
  /** The same for single metrics; goes before `tolerance`. */
  readonly tolerances?: Readonly<Partial<Record<MetricName, number>>>;
  /**
   * What is judged. By default `durationNs`, and `allocatedBytesPerOp` and `retainedBytesPerOp` where both sides have
   * them. A metric that is named here and that only one side has is `incomparable`.
   */
  readonly metrics?: readonly MetricName[];
  readonly overrides?: readonly PolicyOverride[];
  /** `'auto'` (default): the same machine gates, a similar one advises, a different one is refused. */
  readonly environment: 'auto' | EnvironmentAction;
}

/** What {@link ComparePolicy} is where nothing is said. */
export const defaultPolicy: ComparePolicy = { name: 'interval', level: 0.01, environment: 'auto' };

/**
 * Fills in the defaults and checks every field; a field that is `undefined` counts as not given.
 *
 * @throws BenchlineError `option-invalid` naming the field
 */
export function resolvePolicy(policy: Partial<ComparePolicy> = {}): ComparePolicy {
  const given = Object.fromEntries(Object.entries(policy).filter(([, value]) => value !== undefined));
  const resolved: ComparePolicy = { ...defaultPolicy, ...given };
  require(policyNames.includes(resolved.name), 'name', `one of ${policyNames.join(', ')}`, resolved.name);
  require(resolved.level > 0 && resolved.level < 1, 'level', 'above 0 and below 1', resolved.level);
  const environments = ['auto', ...environmentActions];
  require(environments.includes(
    resolved.environment,
  ), 'environment', `one of ${environments.join(', ')}`, resolved.environment);
  checkTolerances('', resolved);
  resolved.overrides?.forEach((override, index) => {
    require(override.match !== '', `overrides[${index}].match`, 'a name, an id or a pattern', override.match);
    checkTolerances(`overrides[${index}].`, override);
  });
  resolved.metrics?.forEach((metric, index) => {
    require(isMetricName(metric), `metrics[${index}]`, 'the name of a metric', metric);
  });
  require(resolved.metrics?.length !== 0, 'metrics', 'at least one metric', '[]');
  return resolved;
}

function checkTolerances(where: string, holder: Pick<PolicyOverride, 'tolerance' | 'tolerances'>): void {
  const check = (field: string, value: number | undefined) => {
    const valid = value === undefined || (value >= 0 && value < Number.POSITIVE_INFINITY);
    require(valid, `${where}${field}`, 'a relative change of at least 0, such as .1 for 10 %', value);
  };
  check('tolerance', holder.tolerance);
  for (const [metric, value] of Object.entries(holder.tolerances ?? {})) {
    require(isMetricName(metric), `${where}tolerances`, 'keyed by metric', metric);
    check(`tolerances.${metric}`, value);
  }
}

function require(condition: boolean, field: string, wanted: string, got: unknown): void {
  if (condition) return;
  throw new BenchlineError({
    code: 'option-invalid',
    message: `The comparison policy's ${field} must be ${wanted}, got ${String(got)}.`,
    hint: 'Leave it out for its default, which the README of @benchline/compare lists with all fields.',
  });
}
