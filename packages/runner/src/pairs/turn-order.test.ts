import { createRandom } from '@benchline/stats';
import { expect, test } from 'vitest';
import { turnOrders } from './turn-order.js';

test.each([2, 3, 5])('each of %i sides stands once at every place, once in every round', (sides) => {
  const all = [...Array(sides).keys()];
  const seen = new Set<string>();
  for (let seed = 0; seed < 40; seed++) {
    const orders = turnOrders(sides, createRandom(seed));
    for (const order of orders) expect([...order].sort()).toEqual(all);
    for (const place of all) expect(orders.map((order) => order[place]).sort()).toEqual(all);
    seen.add(String(orders[0]));
  }
  expect(seen.size).toBeGreaterThan(1);
});
