import { error, setFailed } from '@actions/core';
import { isBenchlineError, messageOf } from '@benchline/schema';

/** Performs a step of the action; what it throws fails the step, in words. */
export async function perform(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (thrown) {
    if (!isBenchlineError(thrown)) error(thrown instanceof Error ? (thrown.stack ?? '') : messageOf(thrown));
    const hint = isBenchlineError(thrown) && thrown.hint !== undefined ? ` ${thrown.hint}` : '';
    setFailed(`${messageOf(thrown)}${hint}`);
  }
}
