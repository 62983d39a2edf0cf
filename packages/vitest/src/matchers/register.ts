import { chai, expect } from 'vitest';
import { isOurs, type MatcherContext, type MatcherOutcome } from './subject-of-matcher.js';
import { toAllocateLessThan } from './to-allocate-less-than.js';
import { toBeFasterThan } from './to-be-faster-than.js';
import { toMeetTarget } from './to-meet-target.js';
import { toRegress } from './to-regress.js';

/** Vitest's own matcher of a name, as it is called on an assertion. */
type Assert = (this: unknown, ...args: unknown[]) => unknown;

/** Where the matcher that was there before this package is kept, for all copies of it in a process. */
const BUILT_IN = Symbol.for('@benchline/vitest toBeFasterThan before');

/** Adds the matchers to vitest's `expect`. More than once is as good as once. */
export function registerMatchers(): void {
  const prototype = chai.Assertion.prototype as unknown as Record<PropertyKey, Assert | undefined>;
  if (!(BUILT_IN in prototype)) {
    Object.defineProperty(prototype, BUILT_IN, { value: prototype.toBeFasterThan });
  }
  const builtIn = prototype[BUILT_IN];
  expect.extend({
    toMeetTarget,
    toRegress,
    toAllocateLessThan,
    toBeFasterThan(received: unknown, other: unknown, options?: object) {
      if (builtIn === undefined || isOurs(received))
        return toBeFasterThan.call(this, received, other, options);
      return handOver(builtIn, this, received, [other, options]);
    },
  });
}

/** Lets vitest's own matcher decide. What it throws says why it failed. */
function handOver(
  builtIn: Assert,
  { isNot }: MatcherContext,
  received: unknown,
  args: unknown[],
): MatcherOutcome {
  const assertion = chai.expect(received);
  if (isNot) chai.util.flag(assertion, 'negate', true);
  try {
    builtIn.call(assertion, ...args);
    return { pass: !isNot, message: () => '' };
  } catch (thrown) {
    // It was asked about a value that is no benchmark's at all, rather than about one that is too slow.
    if (thrown instanceof TypeError || !(thrown instanceof Error)) throw thrown;
    const { message } = thrown;
    return { pass: isNot, message: () => message };
  }
}
