import { isBenchlineError, messageOf, type StoreProblem } from '@benchline/schema';

/** Takes what could not be read; the rest is served. */
export type ProblemListener = (problem: StoreProblem) => void;

/** What a store is made of: its folder, its clock, and who hears of problems. */
export interface StoreContext {
  /** The absolute path of the store's folder. */
  readonly root: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onProblem: ProblemListener;
}

/** Whether an error says that a document is damaged, in contrast to one that is too new or cannot be opened. */
export function isDamage(thrown: unknown): boolean {
  return isBenchlineError(thrown) && thrown.code === 'document-invalid';
}

/** Reports what was thrown while reading a file. */
export function report(
  context: StoreContext,
  where: string,
  thrown: unknown,
  setAside: string | null = null,
): void {
  const message = messageOf(thrown);
  context.onProblem(setAside === null ? { where, message } : { where, message, setAside });
}

/** The listener of stores that were given none: a warning of the process, on standard error by default. */
export function warnOfProblem(problem: StoreProblem): void {
  const aside = problem.setAside === undefined ? '' : ` It was moved to ${problem.setAside}.`;
  process.emitWarning(`${problem.message}${aside}`, 'BenchlineStoreWarning');
}
