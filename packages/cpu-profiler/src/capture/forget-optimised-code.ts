import { openInspector } from '@benchline/inspector';

/**
 * Throws away all optimised code of this thread. V8 notes where code was inlined only while a profiler is on: time in
 * functions that were inlined before would count as their caller's. It forgets optimised code when it begins to count
 * calls precisely (`Coverage::SelectMode`), since inlined calls would be missed; what is hot is optimised again at once.
 *
 * Does nothing where coverage may be collected in this thread, which would end with it, or where there is no inspector.
 */
export function forgetOptimisedCode(): void {
  if (mayCollectCoverage()) return;
  try {
    const inspector = openInspector();
    try {
      inspector.call('Profiler.enable');
      inspector.call('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
      inspector.call('Profiler.stopPreciseCoverage');
    } finally {
      inspector.close();
    }
  } catch {
    // Without an inspector the profile is what it can be.
  }
}

/** By Node itself, or by a test runner, which V8 does not tell. */
function mayCollectCoverage(): boolean {
  const { NODE_V8_COVERAGE, JEST_WORKER_ID } = process.env;
  return Boolean(NODE_V8_COVERAGE || JEST_WORKER_ID) || '__vitest_worker__' in globalThis;
}
