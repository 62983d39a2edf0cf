import { formatBytes, formatDuration, formatRelativeChange, pluralize } from '@benchline/format';
import type { Comparison, Environment } from '@benchline/schema';
import type { Measure } from './measure.js';

/** A field in which the two environments differ. */
export interface DifferenceView {
  readonly label: string;
  readonly baseline: string;
  readonly current: string;
  /** Whether times do not carry over it. */
  readonly severe: boolean;
  readonly word: string;
  readonly symbol: string;
}

/** Where the run took place, and how that differs from the baseline. */
export interface EnvironmentView {
  readonly facts: readonly Measure[];
  readonly differences: readonly DifferenceView[];
  /** `''` without a comparison. */
  readonly match: string;
}

const fieldLabels: Readonly<Record<string, string>> = {
  cpuModel: 'processor',
  cpuCount: 'processors',
  memoryBytes: 'memory',
  memoryLimitBytes: 'memory limit',
  cpuLimit: 'processor limit',
  os: 'operating system',
  osRelease: 'kernel',
  arch: 'architecture',
  nodeVersion: 'Node',
  v8Version: 'V8',
  nodeFlags: 'Node flags',
};

/** The environment of a run in words. */
export function environmentView(environment: Environment, comparison: Comparison | null): EnvironmentView {
  return {
    facts: facts(environment),
    differences: (comparison?.environment.differences ?? []).map((difference) => ({
      label: Object.hasOwn(fieldLabels, difference.field)
        ? (fieldLabels[difference.field] as string)
        : difference.field,
      baseline: fieldText(difference.field, difference.baseline),
      current: fieldText(difference.field, difference.current),
      severe: difference.severe,
      word: difference.severe ? 'times do not carry over' : 'minor',
      symbol: difference.severe ? '≠' : '≈',
    })),
    match: comparison === null ? '' : matchSentence(comparison),
  };
}

function matchSentence(comparison: Comparison): string {
  switch (comparison.environment.match) {
    case 'same':
      return 'The baseline was measured on the same kind of machine and runtime.';
    case 'similar':
      return 'The baseline was measured on a similar machine: its verdicts advise.';
    default:
      return 'The baseline was measured on a different machine or runtime.';
  }
}

function facts({ fingerprint, revision, clock, machine, benchlineVersion }: Environment): Measure[] {
  const list: Measure[] = [];
  const add = (label: string, text: string | null) => {
    if (text !== null && text !== '') list.push({ label, text });
  };
  add('processor', `${fingerprint.cpuModel}, ${pluralize(fingerprint.cpuCount, 'logical processor')}`);
  add('processor limit', fingerprint.cpuLimit === null ? null : pluralize(fingerprint.cpuLimit, 'processor'));
  add('memory', formatBytes(fingerprint.memoryBytes));
  add(
    'memory limit',
    fingerprint.memoryLimitBytes === null ? null : formatBytes(fingerprint.memoryLimitBytes),
  );
  add('operating system', `${fingerprint.os} ${fingerprint.osRelease}, ${fingerprint.arch}`);
  add('Node', `${fingerprint.nodeVersion} (V8 ${fingerprint.v8Version})`);
  add('Node flags', fingerprint.nodeFlags.join(' '));
  add('commit', revision.commit);
  add('branch', revision.branch);
  add('work tree', revision.dirty === null ? null : revision.dirty ? 'with uncommitted changes' : 'clean');
  add('load average', rangeText(machine.loadAverageStart, machine.loadAverageEnd));
  add('drift of the machine', driftText(machine.calibrationKernelStartNs, machine.calibrationKernelEndNs));
  add('frequency governor', machine.cpuGovernor);
  add('continuous integration', machine.ci);
  add(
    'clock',
    clock === null
      ? null
      : `steps by ${formatDuration(clock.resolutionNs)}, a reading costs ${formatDuration(clock.readingCostNs)}`,
  );
  add('an empty function', clock === null ? null : `${formatDuration(clock.emptyFunctionNs)} per call`);
  add('awaiting nothing', clock === null ? null : `${formatDuration(clock.emptyAwaitNs)} per await`);
  add('measured by', `Benchline ${benchlineVersion}`);
  return list;
}

function rangeText(start: number | null, end: number | null): string | null {
  if (start === null || end === null) return null;
  return `${start.toFixed(2)} at the start, ${end.toFixed(2)} at the end`;
}

function driftText(startNs: number | null, endNs: number | null): string | null {
  if (startNs === null || endNs === null || startNs === 0) return null;
  return `${formatRelativeChange(endNs / startNs - 1)} in a fixed piece of work from start to end`;
}

/** Amounts of memory come as digits; people read them with a unit. */
function fieldText(field: string, value: string): string {
  if (value === 'null' || value === '') return 'none';
  return field.startsWith('memory') && /^\d+$/.test(value) ? formatBytes(Number(value)) : value;
}
