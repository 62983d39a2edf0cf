import { expect, test, vi } from 'vitest';
import { patiently } from './patience.js';

/** Refuses so many times, then works. */
function busyFor(refusals: number, code: string) {
  return vi.fn(async () => {
    if (refusals-- > 0) throw Object.assign(new Error(`${code}: refused`), { code });
    return 'done';
  });
}

test.each(['EPERM', 'EACCES', 'EBUSY'])('on Windows %s is waited out', async (code) => {
  const action = busyFor(3, code);
  expect(await patiently(action, 'win32')).toBe('done');
  expect(action).toHaveBeenCalledTimes(4);
});

test('what lasts is thrown after a second', async () => {
  const action = busyFor(1_000, 'EPERM');
  await expect(patiently(action, 'win32')).rejects.toMatchObject({ code: 'EPERM' });
  expect(action).toHaveBeenCalledTimes(11);
});

test.each([
  ['linux', 'EACCES'],
  ['darwin', 'EPERM'],
  ['win32', 'ENOENT'],
  ['win32', 'ENOSPC'],
] as const)('on %s, %s is final at once', async (platform, code) => {
  const action = busyFor(1, code);
  await expect(patiently(action, platform)).rejects.toMatchObject({ code });
  expect(action).toHaveBeenCalledTimes(1);
});
