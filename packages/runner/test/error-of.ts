import { type BenchlineError, isBenchlineError } from '@benchline/schema';

/** The Benchline error that a function throws; anything else fails the test. */
export function errorOf(work: () => unknown): BenchlineError {
  try {
    work();
  } catch (thrown) {
    if (isBenchlineError(thrown)) return thrown;
    throw thrown;
  }
  throw new Error('It threw nothing.');
}

/** The Benchline error that a promise is rejected with. */
export async function rejectionOf(work: Promise<unknown>): Promise<BenchlineError> {
  const outcome = await work.then(
    () => new Error('It was not rejected.'),
    (thrown: unknown) => thrown,
  );
  return errorOf(() => {
    throw outcome;
  });
}
