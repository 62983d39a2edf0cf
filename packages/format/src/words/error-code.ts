import type { ErrorCode } from '@benchline/schema';
import type { Finding } from './warning.js';

const words: Readonly<Record<ErrorCode, readonly [text: string, hint: string]>> = {
  'benchmark-files-missing': [
    'No file matches the patterns.',
    'Name files, or mend `include` of the configuration.',
  ],
  'benchmark-file-broken': [
    'A benchmark file cannot be loaded.',
    'Run the file with node; its error names the place.',
  ],
  'benchmark-none-selected': ['No benchmark is left after filtering.', 'Loosen the filter, or leave it out.'],
  'benchmark-duplicate': [
    'Two benchmarks have the same id.',
    'Rename one: package, suites, name and parameters make the id.',
  ],
  'benchmark-failed': [
    'A benchmark failed where a result was needed.',
    'Mend it; its failure says what happened.',
  ],
  'definition-invalid': [
    'A benchmark or suite is defined wrongly.',
    'The message names the place and what it must be.',
  ],
  'option-invalid': ['An option has a value that it cannot have.', 'The message says what it may be.'],
  'option-unknown': ['There is no such option.', 'See `--help`; the message names the nearest.'],
  'config-missing': [
    'There is no configuration file of that name.',
    'Name one that is there, or run `benchline init`.',
  ],
  'config-broken': ['The configuration file cannot be loaded.', 'Mend its code; the message has its error.'],
  'config-invalid': ['The configuration says something that it cannot.', 'The message names each field.'],
  'document-invalid': [
    'A file is not the document that it should be.',
    'The message names the first field that is wrong; nothing was changed.',
  ],
  'document-too-new': ['A file was written by a newer version.', 'Update Benchline.'],
  'file-damaged': [
    'A file of the store is cut short or changed.',
    'It is set aside under another name; the rest is read.',
  ],
  'file-unreadable': ['A file cannot be read.', 'Look at the path and its permissions.'],
  'file-unwritable': [
    'A file cannot be written: a full disk, or no permission.',
    'Make room or give permission; nothing that was there is lost.',
  ],
  'baseline-missing': ['There is no baseline of that name.', '`benchline baseline save` makes one.'],
  'baseline-name-invalid': ['A baseline cannot have that name.', 'Take letters, digits and common signs.'],
  'run-missing': [
    'There is no such run, or none yet.',
    '`benchline run` makes one; `benchline history list` shows the kept ones.',
  ],
  'run-incomplete': [
    'The run ended early, so that benchmarks are missing from it.',
    'Measure again, or keep what is complete with `--partial`.',
  ],
  'benchmark-unknown': ['No benchmark has that name.', 'The message names similar ones.'],
  'machine-different': [
    'Two values are of different machines.',
    'Use values of one machine; what another measured says nothing here.',
  ],
  'runs-conflicting': [
    'Runs cannot be put together: the same part twice, other splits, or other commits.',
    'The message names the two.',
  ],
  'series-invalid': [
    'A series holds what cannot be judged: infinities, mixed units, or runs out of order.',
    'The message names the point.',
  ],
  'profiler-busy': ['A profile is being taken already.', 'Stop it first: one at a time in a thread.'],
  'profiler-not-started': ['There is no profile to stop.', 'Start one.'],
  'profiler-unavailable': [
    'The profiler asked for does not work here.',
    'Leave the engine to `auto`, or install it.',
  ],
  'profiler-failed': ['A profiler gave no profile.', 'Try again, or take the other engine.'],
  interrupted: ['It was interrupted.', 'What was finished is kept.'],
};

/** All codes of errors. */
export const errorCodes = Object.keys(words) as readonly ErrorCode[];

/** What an error of a code means, and what to do about it; the message of an error itself says more. */
export function describeErrorCode(code: ErrorCode): Finding {
  const [text, hint] = words[code];
  return { text, hint };
}
