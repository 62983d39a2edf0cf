import { expect, test } from '@benchline/vitest';
import { describe } from 'vitest';
import { findByHalving, findByScan, makeOrders, parseOrders, totalsByCustomer } from '../src/orders.js';

const orders = makeOrders(2000);
const text = orders.map((order) => JSON.stringify(order)).join('\n');
const few = makeOrders(100);
const lastId = (few.at(-1) as { id: number }).id;

describe('orders', () => {
  test('are read', async ({ benchmark }) => {
    const result = await benchmark.measure('2000 lines', () => parseOrders(text), { target: '100ms' });
    expect(result).toMeetTarget();
    expect(result).not.toRegress();
  });

  test('are summed up', async ({ benchmark }) => {
    const result = await benchmark.measure('2000 orders', () => totalsByCustomer(orders), { memory: true });
    expect(result).not.toRegress();
    expect(result).toAllocateLessThan('1 MB');
  });

  test('are found faster by halving', async ({ benchmark }) => {
    const scan = await benchmark.measure('scan', () => findByScan(few, lastId));
    const halving = await benchmark.measure('halving', () => findByHalving(few, lastId));
    await expect(halving).toBeFasterThan(scan, { by: '50 %' });
  });
});
