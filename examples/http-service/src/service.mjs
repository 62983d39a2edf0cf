import { createServer } from 'node:http';
import { createProfileEndpoint } from './profile-endpoint.mjs';

/**
 * The service: `GET /orders?count=50` makes a list of orders, and everything below `/debug/profile` is the endpoint that
 * profiles it.
 *
 * @param {{ profileToken?: string | undefined }} [options] - without a token the profile endpoint is not there
 */
export function createService({ profileToken } = {}) {
  const profile = createProfileEndpoint({ token: profileToken });
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://service');
    if (profile.owns(url)) {
      profile.answer(request, response, url).catch((error) => {
        console.error(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
      return;
    }
    if (url.pathname !== '/orders') {
      response.writeHead(404).end();
      return;
    }
    const count = Math.min(1000, Math.max(1, Math.trunc(Number(url.searchParams.get('count') ?? 50)) || 50));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(listOrders(count)));
  });
}

/** @param {number} count */
function listOrders(count) {
  const orders = Array.from({ length: count }, (_, id) => ({
    id,
    price: (id * 37) % 101,
    tags: [`tag-${id % 7}`],
  }));
  return orders.filter(({ price }) => price > 10).sort((one, other) => one.price - other.price);
}
