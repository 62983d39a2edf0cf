import type { MeasuredResult, TargetStatus } from '@benchline/schema';
import { beforeAll, expect, test } from 'vitest';
import { runOf } from '../../test/run-of.js';
import { track } from '../fixture/tracked.js';
import { nothingStored } from '../judge/baselines.js';
import { toMeetTarget } from './to-meet-target.js';

let measured: MeasuredResult;
beforeAll(async () => {
  measured = (await runOf({ config: () => 1 })).results[0] as MeasuredResult;
});

/** Whether assertions hold of a result whose targets came to this: plainly, strictly, and with `not`. */
function asserted(statuses: readonly TargetStatus[]) {
  const targets = statuses.map((status) => ({
    metric: 'durationNs' as const,
    target: 1,
    acceptance: 2,
    value: 3,
    status,
  }));
  const result = { ...measured, targets };
  const annotations: string[] = [];
  track(result, {
    kind: 'measured',
    result,
    run: null,
    session: null,
    stored: nothingStored,
    subject: { fn: () => 1, parameters: {}, setup: null, teardown: null, hasCallHooks: false },
    annotate: (text) => annotations.push(text),
  });
  const holds = (isNot: boolean, strict: boolean) =>
    toMeetTarget.call({ isNot }, result, { strict }).pass !== isNot;
  return { plainly: holds(false, false), strictly: holds(false, true), not: holds(true, false), annotations };
}

test.each([
  [['met'], true, true, false, 0],
  [['accepted'], true, true, false, 0],
  [['missed'], false, false, true, 0],
  [['unsettled'], true, false, false, 1],
  [['met', 'missed'], false, false, true, 0],
  [['met', 'unsettled'], true, false, false, 1],
  [['unsettled', 'missed'], false, false, true, 0],
] as const)('%s', (statuses, plainly, strictly, not, annotated) => {
  const outcome = asserted(statuses);
  expect(outcome).toMatchObject({ plainly, strictly, not });
  expect(outcome.annotations).toHaveLength(annotated);
});
