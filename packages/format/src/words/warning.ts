import {
  isMetricName,
  metrics,
  type Warning,
  type WarningArguments,
  type WarningCode,
} from '@benchline/schema';
import { formatCount } from '../count.js';
import { formatDuration } from '../duration.js';
import { pluralize } from '../pluralize.js';
import { percentWord } from './percent-word.js';

/** A finding for people: what was seen, and what to do about it. */
export interface Finding {
  /** One or two sentences on what was seen. Words of the data (a message) are in it as they came: encode them. */
  readonly text: string;
  /** What to do about it; `''` where there is nothing to do. */
  readonly hint: string;
}

type Words = { readonly [Code in WarningCode]: (args: WarningArguments[Code]) => Finding };

const words: Words = {
  unsteady: ({ unsteadyLaunches, launches }) => ({
    text: `Warm-up ended before the times settled in ${unsteadyLaunches} of ${pluralize(launches, 'launch')}.`,
    hint: 'Allow a longer warm-up, or look for work that grows with every call.',
  }),
  drifting: ({ relativeChange }) => ({
    text: `The last third of a launch ran ${change(relativeChange)} than its first.`,
    hint: 'Look for state that grows between calls; a longer warm-up or a cooler machine helps otherwise.',
  }),
  imprecise: ({ relativeHalfWidth, targetRelativeHalfWidth }) => ({
    text:
      `The time was spent at a precision of ±${percentWord(relativeHalfWidth)}; ` +
      `±${percentWord(targetRelativeHalfWidth)} was asked for.`,
    hint: 'Allow more time, quieten the machine, or accept the wider interval.',
  }),
  'one-process': () => ({
    text: 'Measured in one process, so effects that differ from process to process are invisible.',
    hint: 'Measure in several launches.',
  }),
  'shared-process': () => ({
    text: 'The functions ran in one process, so they shared its type feedback, its heap and its bias.',
    hint: 'Put them into modules of their own, which then run in processes of their own.',
  }),
  'few-samples': ({ samples }) => ({
    text: `Only ${pluralize(samples, 'sample')}: the interval is wide or absent.`,
    hint: 'Allow more time or ask for more iterations.',
  }),
  'optimised-away': ({ medianNs, emptyFunctionNs }) => ({
    text:
      `At ${formatDuration(medianNs)} it is as fast as an empty function (${formatDuration(emptyFunctionNs)}): ` +
      'the optimiser probably removed the work.',
    hint: 'Return the result of the work, and let its input vary.',
  }),
  'below-clock': ({ sampleNs, clockResolutionNs }) => ({
    text:
      `A sample takes ${formatDuration(sampleNs)}, too little for a clock that steps by ` +
      `${formatDuration(clockResolutionNs)}.`,
    hint: 'Do more work in each call.',
  }),
  preempted: ({ cpuOverWall }) => ({
    text: `It had a processor for only ${percentWord(cpuOverWall)} of the time; the rest went to other processes or to waiting.`,
    hint: 'Close what else is running, or measure on an idle machine.',
  }),
  'helper-threads': ({ cpuOverWall }) => ({
    text:
      `It used ${percentWord(cpuOverWall)} of one processor: helper threads ` +
      '(compilation, garbage collection, the thread pool) worked beside it.',
    hint: 'Read the CPU time next to the time per operation; fewer free processors would make it slower.',
  }),
  'severe-outliers': ({ outliers, samples }) => ({
    text: `${outliers} of ${pluralize(samples, 'sample')} lie far outside the rest; they are counted, not removed.`,
    hint: 'Look at the samples in time order: regular spikes are often garbage collection, clusters other programs.',
  }),
  'collection-unavailable': () => ({
    text: 'Garbage could not be collected before measuring, so memory holds leftovers of setup.',
    hint: 'Start Node with --expose-gc, or measure in a child process.',
  }),
  'samples-thinned': ({ measured, stored }) => ({
    text: `${pluralize(measured, 'sample')} measured, an evenly spaced ${formatCount(stored)} stored.`,
    hint: '',
  }),
  'launch-lost': ({ launches }) => ({
    text: `${pluralize(launches, 'launch')} ended early because another benchmark of the file failed.`,
    hint: 'Mend the failing benchmark, or move it to a file of its own.',
  }),
  'pass-failed': ({ pass, message }) => ({
    text: `The ${pass} pass failed: ${message}`,
    hint: 'The timing stands; only what this pass would have told is absent.',
  }),
  'teardown-failed': ({ suite, message }) => ({
    text: `Tearing down ${suite === '' ? 'the file' : `the suite ${suite}`} failed: ${message}`,
    hint: 'The timing stands; mend the teardown, so that nothing is left for the next benchmark.',
  }),
  'mean-only': ({ format }) => ({
    text: `Carried over from ${format}, which keeps a mean and no samples: there is no interval.`,
    hint: 'Measure again to have an interval.',
  }),
  'noisy-baseline': ({ metric, relativeHalfWidth, tolerance }) => ({
    text:
      `The baseline is too noisy for the tolerance: its ${labelOf(metric)} is known to ±${percentWord(relativeHalfWidth)}, ` +
      `the tolerance is ${percentWord(tolerance)}.`,
    hint: 'Save a baseline with more launches, of several runs spaced in time, or from a quieter machine.',
  }),
  'machine-busy': ({ loadAverage, cpuCount }) => ({
    text: `The machine was busy: load ${formatCount(loadAverage)} on ${pluralize(cpuCount, 'processor')}.`,
    hint: 'Close what else is running, or wait until it is done.',
  }),
  'machine-drifted': ({ relativeChange }) => ({
    text: `A fixed piece of work ran ${change(relativeChange)} at the end of the run than at its start.`,
    hint: 'The processor changed its speed (heat, power, neighbours): measure again, with more launches.',
  }),
  'shards-missing': ({ shards, count }) => ({
    text: `Of ${count} shards, these are missing: ${shards}. Their benchmarks were not measured.`,
    hint: 'Look at why their jobs did not end, and put all of them together again.',
  }),
  'shards-differ': ({ fields }) => ({
    text: `The shards were measured on machines that differ in: ${fields}.`,
    hint: 'Run all shards on machines of one type, or what is compared may differ by machine alone.',
  }),
};

/** All codes of warnings. */
export const warningCodes = Object.keys(words) as readonly WarningCode[];

/**
 * Puts a warning into words. A code that this version does not know is named with its arguments, so that a document of
 * a later version still says something.
 */
export function describeWarning(warning: Warning): Finding {
  if (!Object.hasOwn(words, warning.code)) {
    const args = Object.entries(warning.args).map(([key, value]) => `${key} ${value}`);
    return { text: args.length === 0 ? warning.code : `${warning.code}: ${args.join(', ')}`, hint: '' };
  }
  const put = words[warning.code as WarningCode] as (args: Warning['args']) => Finding;
  return put(warning.args);
}

function change(relativeChange: number): string {
  return `${percentWord(Math.abs(relativeChange))} ${relativeChange < 0 ? 'faster' : 'slower'}`;
}

/** The label of a metric; of one that this version does not know, its name. */
function labelOf(metric: string): string {
  return isMetricName(metric) ? metrics[metric].label : metric;
}
