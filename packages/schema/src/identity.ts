/** A benchmark's parameters, for example `{ size: 1000, shape: 'sorted' }`. */
export type ParameterValue = string | number | boolean | null;

/** What tells a benchmark from every other. No file path is in it, so that moving a file keeps its history. */
export interface BenchmarkIdentity {
  /** The name of the npm package the benchmark belongs to; `''` where there is none. */
  readonly package: string;
  /** The suites around the benchmark, outermost first. */
  readonly suite: readonly string[];
  readonly name: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/**
 * The text that identifies a benchmark: `package > suite > name [key=value, …]` with parameters sorted by key and
 * written as JSON. Different identities never share a text: `\`, `>` and `[` inside a part are escaped with a backslash.
 *
 * @example
 * ```ts
 * benchmarkId({ package: 'app', suite: ['parse'], name: 'large', parameters: { n: 10 } }); // 'app > parse > large [n=10]'
 * ```
 */
export function benchmarkId(identity: BenchmarkIdentity): string {
  const path = [identity.package, ...identity.suite, identity.name].map(escapePart).join(' > ');
  const keys = Object.keys(identity.parameters).sort();
  if (keys.length === 0) return path;
  const parameters = keys.map((key) => `${keyText(key)}=${JSON.stringify(identity.parameters[key])}`);
  return `${path} [${parameters.join(', ')}]`;
}

/**
 * A run's id: its start in UTC and eight hexadecimal digits, so that ids sort by time, two runs of the same millisecond
 * differ, and the text is a file name on every system.
 *
 * @param startedAt - when the run started
 * @param random - a number in [0, 1) that tells apart runs of the same millisecond
 */
export function runId(startedAt: Date, random: number): string {
  const time = startedAt.toISOString().replace(/[-:.]/g, '');
  const suffix = Math.floor(random * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
  return `${time}-${suffix}`;
}

/** What {@link runId} writes; an id is used as a file name, so nothing else is accepted as one. */
export const runIdPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** A key that could be taken for more than a key is quoted. */
function keyText(key: string): string {
  return /^[\w$.-]+$/.test(key) ? key : JSON.stringify(key);
}

function escapePart(part: string): string {
  return part.replace(/[\\>[]/g, (character) => `\\${character}`);
}
