import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mapBounded } from './map-bounded.js';

describe('mapBounded', () => {
  it('returns the results in the order of the items, whatever finishes first', async () => {
    const turns = async (count: number) => {
      for (let turn = 0; turn < count; turn += 1) await setImmediate();
      return count;
    };
    expect(await mapBounded([9, 1, 5, 0], 3, turns)).toEqual([9, 1, 5, 0]);
  });

  it('keeps as many in flight as the limit says, and no more', async () => {
    let inFlight = 0;
    let most = 0;
    await mapBounded(Array.from({ length: 50 }), 4, async () => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await setImmediate();
      inFlight -= 1;
    });
    expect(most).toBe(4);
  });

  it('rejects as the operation does, and starts no more', async () => {
    const started: number[] = [];
    const whole = mapBounded([1, 2, 3, 4, 5], 1, async (item) => {
      started.push(item);
      if (item === 2) throw new Error('two');
    });
    await expect(whole).rejects.toThrow('two');
    expect(started).toEqual([1, 2]);
  });

  it('has nothing to do without items', async () => {
    expect(await mapBounded([], 3, async () => 1)).toEqual([]);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a limit of %d', async (limit) => {
    await expect(mapBounded([1], limit, async () => 1)).rejects.toThrow(RangeError);
  });
});
