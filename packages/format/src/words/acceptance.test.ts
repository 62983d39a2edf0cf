import { expect, test } from 'vitest';
import { describeAcceptance } from './acceptance.js';

const level = {
  id: 'app > parse',
  name: 'parse',
  reason: 'checks the signature now',
  acceptedBy: 'Ada',
  acceptedAt: '2026-03-01T10:00:00.000Z',
  revision: { commit: 'c0ffee00112233', branch: 'main', dirty: false },
  changes: [
    { metric: 'durationNs' as const, from: 10e6, to: 12e6 },
    { metric: 'allocatedBytesPerOp' as const, from: null, to: 2048 },
  ],
};

test('says what moved, who accepted it, when, of which commit, and why', () => {
  expect(describeAcceptance(level)).toMatchInlineSnapshot(
    `"parse, accepted by Ada on 2026-03-01 (c0ffee0011): time per operation 10.0 ms → 12.0 ms; allocated per operation – → 2.05 kB, because: checks the signature now"`,
  );
  expect(describeAcceptance({ ...level, changes: [], revision: { ...level.revision, commit: null } })).toBe(
    'parse, accepted by Ada on 2026-03-01, because: checks the signature now',
  );
});
