/** Why benchmarks ran once instead of being measured. */
export type Notice = 'watch' | 'parallel' | 'concurrent' | 'no-session';

const words: Readonly<Record<Notice, string>> = {
  watch: 'this is watch mode, where files change while it measures. BENCHLINE=measure measures all the same.',
  parallel:
    'test files run in parallel, which spoils timing. Give benchmarks a project of their own with benchlineProject(), or run with --no-file-parallelism.',
  concurrent: 'the test runs concurrently with others, which spoils timing. Use test without .concurrent.',
  'no-session':
    'the configuration does not set up @benchline/vitest. Add benchlineProject() of @benchline/vitest/config to vitest.config.',
};

/** Puts it into words that follow `because`. */
export function describeNotice(notice: Notice): string {
  return words[notice];
}
