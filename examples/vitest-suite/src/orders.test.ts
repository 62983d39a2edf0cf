import { expect, test } from 'vitest';
import { findByHalving, findByScan, makeOrders, parseOrders, totalsByCustomer } from './orders.js';

const orders = makeOrders(50);

test('orders survive being written and read', () => {
  expect(parseOrders(orders.map((order) => JSON.stringify(order)).join('\n'))).toEqual(orders);
});

test('totals add up to what was spent', () => {
  const spent = orders.reduce((sum, { cents }) => sum + cents, 0);
  expect([...totalsByCustomer(orders).values()].reduce((sum, cents) => sum + cents, 0)).toBe(spent);
});

test('both ways of finding find the same', () => {
  for (let id = -1; id <= 100; id++) expect(findByHalving(orders, id)).toBe(findByScan(orders, id));
});
