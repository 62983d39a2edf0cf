import { parseDuration, parsePercent } from '@benchline/format';
import { BenchlineError, type Shard } from '@benchline/schema';
import type { MeasureFlags } from './project/measure.js';
import { profileKinds } from './project/profiling.js';

/** Options as the command line parser leaves them: numbers where they look like it, `true` without a value. */
export type RawFlags = Readonly<Record<string, unknown>>;

/** What every command takes. */
export interface CommonFlags {
  readonly config: string | undefined;
  /** `-` for standard output, a file, or `null`. */
  readonly json: string | null;
}

/** Reads the flags of every command. */
export function commonFlags(raw: RawFlags): CommonFlags {
  const json = raw.json === true ? '-' : (textFlag(raw, 'json') ?? null);
  if (json !== null && /\.bench\.[cm]?[jt]sx?$/.test(json)) {
    throw invalidFlag('json', `would overwrite the benchmark file ${JSON.stringify(json)}`);
  }
  return { config: textFlag(raw, 'config'), json };
}

/** Reads the flags of the commands that measure. */
export function measureFlags(raw: RawFlags): MeasureFlags {
  const texts = ['filter', 'time', 'warmup', 'timeout', 'fileTimeout'] as const;
  const given = texts.flatMap((name) => {
    const text = textFlag(raw, name);
    return text === undefined ? [] : [[name, text] as const];
  });
  if (raw.inProcess === true) refuseBeside('inProcess', raw, onlyIsolated);
  const launches = wholeNumberFlag(raw, 'launches');
  const precision = shareFlag(raw, 'precision');
  const profile = wordsFlag(raw, 'profile', profileKinds);
  const shard = shardFlag(raw);
  return {
    ...Object.fromEntries(given),
    ...(launches === undefined ? {} : { launches }),
    ...(precision === undefined ? {} : { precision }),
    ...(profile === undefined ? {} : { profile }),
    ...(shard === undefined ? {} : { shard }),
    inProcess: raw.inProcess === true,
    memory: raw.memory === true,
    showOutput: raw.showOutput === true,
  };
}

/** What the flags of judging come to. */
export interface JudgeFlags {
  readonly baseline: string | undefined;
  /** Of time. */
  readonly tolerance: number | undefined;
  /** Whether a regression is confirmed by a second batch of launches; it is by default. */
  readonly confirm: boolean;
  /** How long inconclusive benchmarks may be measured further; `null` for not at all. */
  readonly settleMs: number | null;
}

/** Reads the flags of the commands that measure and judge. */
export function judgeFlags(raw: RawFlags): JudgeFlags {
  if (raw.inProcess === true) refuseBeside('inProcess', raw, { untilSettled: 'more launches are needed' });
  return {
    baseline: textFlag(raw, 'baseline'),
    tolerance: shareFlag(raw, 'tolerance'),
    confirm: raw.confirm !== false,
    settleMs: durationFlag(raw, 'untilSettled') ?? null,
  };
}

/** Refuses flags that mean nothing in a command as it was called. @throws BenchlineError `option-invalid` */
export function refuseFlags(raw: RawFlags, names: readonly string[], why: string): void {
  for (const name of names)
    if (raw[name] !== undefined) throw invalidFlag(name, `means nothing here: ${why}`);
}

/** What means nothing without processes of its own. */
const onlyIsolated = { launches: 'it is always one', fileTimeout: 'nothing could end it' } as const;

/** @throws BenchlineError `option-invalid` for flags that mean nothing beside another */
function refuseBeside(name: string, raw: RawFlags, others: Readonly<Record<string, string>>): void {
  for (const [other, why] of Object.entries(others))
    if (raw[other] !== undefined) throw invalidFlag(other, `means nothing with ${flagText(name)}: ${why}`);
}

/**
 * Refuses the flags of measuring where nothing will be measured: ignoring them would look as if they had been heeded.
 *
 * @throws BenchlineError `option-invalid`
 */
export function refuseMeasureFlags(raw: RawFlags, why: string): void {
  const texts = [
    'filter',
    'time',
    'warmup',
    'timeout',
    'fileTimeout',
    'launches',
    'precision',
    'profile',
    'shard',
  ] as const;
  refuseFlags(raw, texts, why);
  for (const name of ['inProcess', 'memory', 'showOutput'] as const)
    if (raw[name] === true) throw invalidFlag(name, `means nothing here: ${why}`);
}

/** A text, or nothing. @throws BenchlineError `option-invalid` for a flag without its value, or given twice */
export function textFlag(raw: RawFlags, name: string): string | undefined {
  const value = raw[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number') return String(value);
  throw invalidFlag(name, Array.isArray(value) ? 'is given more than once' : 'needs a value');
}

/** A whole number of at least 1, or nothing. @throws BenchlineError `option-invalid` */
export function wholeNumberFlag(raw: RawFlags, name: string): number | undefined {
  const text = textFlag(raw, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw invalidFlag(name, `must be a whole number of at least 1, not ${JSON.stringify(text)}`);
}

/** A share such as `5%` or `0.05`, or nothing. @throws BenchlineError `option-invalid` */
export function shareFlag(raw: RawFlags, name: string): number | undefined {
  const text = textFlag(raw, name);
  if (text === undefined) return undefined;
  try {
    const value = text.trim().endsWith('%') ? parsePercent(text) : Number(text);
    if (value > 0 && value < 10) return value;
  } catch {
    // Falls through to the one message.
  }
  throw invalidFlag(name, `must be a share such as 5% or 0.05, not ${JSON.stringify(text)}`);
}

/** A duration such as `90s` or `2m` in milliseconds, or nothing. @throws BenchlineError `option-invalid` */
export function durationFlag(raw: RawFlags, name: string): number | undefined {
  const text = textFlag(raw, name);
  if (text === undefined) return undefined;
  try {
    const durationNs = parseDuration(text);
    if (durationNs > 0) return durationNs / 1e6;
  } catch {
    // Falls through to the one message.
  }
  throw invalidFlag(name, `must be a duration such as 90s or 2min, not ${JSON.stringify(text)}`);
}

/** One part of several, `2/4`, or nothing. @throws BenchlineError `option-invalid` */
function shardFlag(raw: RawFlags): Shard | undefined {
  const text = textFlag(raw, 'shard');
  if (text === undefined) return undefined;
  const [, index = 0, count = 0] = /^(\d{1,5})\/(\d{1,5})$/.exec(text)?.map(Number) ?? [];
  if (index >= 1 && index <= count) return { index, count };
  throw invalidFlag('shard', `must be one part of several such as 2/4, not ${JSON.stringify(text)}`);
}

/** A date or moment in ISO 8601, or nothing. @throws BenchlineError `option-invalid` */
export function dateFlag(raw: RawFlags, name: string): Date | undefined {
  const text = textFlag(raw, name);
  if (text === undefined) return undefined;
  const date = new Date(text);
  if (!Number.isNaN(date.getTime())) return date;
  throw invalidFlag(name, `must be a date such as 2026-01-31, not ${JSON.stringify(text)}`);
}

/** One of several words, or nothing. @throws BenchlineError `option-invalid` */
export function wordFlag<Word extends string>(
  raw: RawFlags,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const text = textFlag(raw, name);
  if (text === undefined) return undefined;
  const word = words.find((candidate) => candidate === text);
  if (word !== undefined) return word;
  throw invalidFlag(name, `must be one of ${words.join(', ')}, not ${JSON.stringify(text)}`);
}

/** Several of several words, separated by commas, each once; or nothing. @throws BenchlineError `option-invalid` */
export function wordsFlag<Word extends string>(
  raw: RawFlags,
  name: string,
  words: readonly Word[],
): readonly Word[] | undefined {
  const text = textFlag(raw, name);
  if (text === undefined) return undefined;
  const parts = text.split(',').map((part) => part.trim());
  const found = words.filter((word) => parts.includes(word));
  if (found.length === new Set(parts).size) return found;
  throw invalidFlag(name, `must be ${words.join(', ')} or both with a comma, not ${JSON.stringify(text)}`);
}

function invalidFlag(name: string, what: string): BenchlineError {
  return new BenchlineError({
    code: 'option-invalid',
    message: `${flagText(name)} ${what}.`,
    hint: 'See `benchline <command> --help`.',
  });
}

/** A flag as it is typed. */
function flagText(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
