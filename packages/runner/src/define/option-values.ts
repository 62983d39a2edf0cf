import { parseDuration } from '@benchline/format';
import { BenchlineError, type Shard } from '@benchline/schema';

/**
 * The error for an option whose value is wrong.
 *
 * @param who - whose option it is, as a sentence begins: `Benchmark "parse"`
 */
export function invalidOption(
  who: string,
  name: string,
  what: string,
  hint: string,
  cause?: unknown,
): BenchlineError {
  return new BenchlineError({ code: 'option-invalid', message: `${who}: ${name} ${what}.`, hint, cause });
}

/** Refuses names that are not among the known ones. @throws BenchlineError `option-unknown`, `option-invalid` */
export function checkOptionNames(options: unknown, known: readonly string[], who: string): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw invalidOption(
      who,
      'options',
      'is not an object',
      `Give an object with any of ${known.join(', ')}.`,
    );
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    throw new BenchlineError({
      code: 'option-unknown',
      message: `${who} has an unknown option "${name}".`,
      hint: `Known options: ${known.join(', ')}.`,
    });
  }
}

/** Reads a duration such as `'20ms'` into nanoseconds. @throws BenchlineError `option-invalid` */
export function durationOption(value: unknown, who: string, name: string): number | null {
  if (value === undefined || value === null) return null;
  const hint = `Write a text with a unit, for example '500ms'.`;
  if (typeof value !== 'string') throw invalidOption(who, name, `is ${shown(value)}, not a duration`, hint);
  try {
    return parseDuration(value);
  } catch (cause) {
    throw invalidOption(who, name, `is ${shown(value)}, not a duration`, hint, cause);
  }
}

/** @throws BenchlineError `option-invalid` */
export function wholeNumberOption(value: unknown, who: string, name: string): number | null {
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value;
  throw invalidOption(who, name, `is ${shown(value)}`, 'Give a whole number of at least 1.');
}

/** @throws BenchlineError `option-invalid` */
export function shardOption(value: unknown): Shard | undefined {
  if (value === undefined) return undefined;
  const { index, count } = (value ?? {}) as Partial<Record<keyof Shard, unknown>>;
  if (isCount(index) && isCount(count) && index <= count) return { index, count };
  throw invalidOption(
    'The run',
    'shard',
    `is ${shown(value)}`,
    'Give { index: 1, count: 4 } up to { index: 4, count: 4 }.',
  );
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1;
}

/** @throws BenchlineError `option-invalid` */
export function shareOption(value: unknown, who: string, name: string): number | null {
  if (value === undefined) return null;
  if (typeof value === 'number' && value > 0 && value < 1) return value;
  throw invalidOption(who, name, `is ${shown(value)}`, 'Give a share between 0 and 1: .01 is 1 %.');
}

/** @throws BenchlineError `option-invalid` */
export function textsOption(value: unknown, who: string, name: string): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((text) => typeof text === 'string')) return [...value];
  throw invalidOption(who, name, `is ${shown(value)}`, "Give a list of texts: ['slow'].");
}

/** @throws BenchlineError `option-invalid` */
export function checkFunctionOptions(options: object, names: readonly string[], who: string): void {
  for (const name of names) {
    const value: unknown = (options as Record<string, unknown>)[name];
    if (value === undefined || value === null || typeof value === 'function') continue;
    throw invalidOption(who, name, 'is not a function', 'Give a function.');
  }
}

/** A value as a message shows it: what JSON cannot write must not turn the message into another error. */
export function shown(value: unknown): string {
  try {
    return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? typeof value);
  } catch {
    return `a ${typeof value}`;
  }
}
