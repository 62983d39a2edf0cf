/** What the inputs say of measuring. */
export interface MeasureInputs {
  readonly shard: string;
  readonly merge: readonly string[];
  readonly baseline: string;
  readonly tolerance: string;
  readonly strict: boolean;
  /** Further arguments, each a word of its own. */
  readonly args: readonly string[];
}

/** The commands to run, one after another, as lists of arguments. */
export function commandArguments(inputs: MeasureInputs): string[][] {
  const { shard, merge, baseline, tolerance, strict, args } = inputs;
  // With `=`, a value that begins with a dash stays a value.
  const given = (name: string, value: string) => (value === '' ? [] : [`--${name}=${value}`]);
  const merging = merge.length > 0;
  const ci = [
    'ci',
    ...(merging ? ['--no-run'] : given('shard', shard)),
    ...given('baseline', baseline),
    ...given('tolerance', tolerance),
    ...(strict ? ['--strict'] : []),
    ...args,
  ];
  return merging ? [['merge', ...merge], ci] : [ci];
}
