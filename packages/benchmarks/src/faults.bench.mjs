import { bench } from '@benchline/runner';

const good = () => Math.hypot(3, 4);
const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

bench('good one', good);
bench('throws', () => {
  throw new Error('on purpose');
});
bench('rejects', async () => {
  throw new Error('on purpose');
});
bench('never settles', () => new Promise(() => undefined));
bench('good two', good);
bench('endless loop', () => {
  for (;;);
});
bench('process.exit(0)', () => process.exit(0));
bench('abort', () => process.abort());
bench('good three', pause);
bench('out of memory', () => {
  const kept = [];
  for (;;) kept.push(new Array(100_000).fill(kept.length));
});
bench('good four', good);
