/** Flags of Node and V8 that switch compilers off, check or record while code runs: names without `--` and `no-`. */
const slowFlags: ReadonlySet<string> = new Set([
  'always-opt',
  'always-turbofan',
  'cpu-prof',
  'experimental-test-coverage',
  'heap-prof',
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'interpreted-frames-native-stack',
  'jitless',
  'lite-mode',
  'log-deopt',
  'optimize-for-size',
  'predictable',
  'prof',
  'single-threaded',
  'trace-deopt',
  'trace-gc',
  'trace-opt',
  'verify-heap',
]);

/** Flags that are slow where they are negated. */
const slowWithout: ReadonlySet<string> = new Set([
  'concurrent-recompilation',
  'maglev',
  'opt',
  'sparkplug',
  'turbo-inlining',
  'turbofan',
  'use-ic',
]);

/**
 * Those among flags that make code run otherwise than it does without them, as they were given. `NODE_V8_COVERAGE` counts
 * as one: counting blocks slows every function down.
 */
export function slowFlagsOf(flags: readonly string[], variables: NodeJS.ProcessEnv = {}): string[] {
  const slow = flags.filter((flag) => {
    const name = flag.replace(/^--/, '').replace(/=.*$/s, '');
    // V8 takes both `--no-opt` and `--noopt`.
    const negated = /^no-?(.*)$/s.exec(name)?.[1];
    return slowFlags.has(name) || (negated !== undefined && slowWithout.has(negated));
  });
  return variables.NODE_V8_COVERAGE ? [...slow, 'NODE_V8_COVERAGE'] : slow;
}
