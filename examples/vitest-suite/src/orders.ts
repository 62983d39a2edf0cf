/** An order of a shop, as it is stored. */
export interface Order {
  readonly id: number;
  readonly customer: string;
  readonly cents: number;
}

/** So many orders of about a tenth as many customers, always the same ones, sorted by id. */
export function makeOrders(count: number): Order[] {
  const customers = Math.max(1, Math.round(count / 10));
  return Array.from({ length: count }, (_, i) => ({
    id: 2 * i,
    customer: `customer ${(i * 7919) % customers}`,
    cents: (i * 37) % 10_000,
  }));
}

/** Reads orders from text: one JSON object a line. */
export function parseOrders(text: string): Order[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Order);
}

/** What each customer has spent, in cents. */
export function totalsByCustomer(orders: readonly Order[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { customer, cents } of orders) totals.set(customer, (totals.get(customer) ?? 0) + cents);
  return totals;
}

/** The order of an id, by looking at each. */
export function findByScan(orders: readonly Order[], id: number): Order | undefined {
  return orders.find((order) => order.id === id);
}

/** The order of an id, by halving; the orders are sorted by id. */
export function findByHalving(orders: readonly Order[], id: number): Order | undefined {
  let low = 0;
  let high = orders.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = orders[middle] as Order;
    if (order.id === id) return order;
    if (order.id < id) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
