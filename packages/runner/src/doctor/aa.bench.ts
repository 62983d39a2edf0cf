// The same code in every process: what its times differ by is the machine, and no one's change.
import { bench } from '../define/suite.js';
import { integerWork } from '../environment/integer-work.js';
import { sameWork } from './same-code.js';

/** About a millisecond at 2.5 GHz. */
const ROUNDS = 400_000;

/** About 2 kB: small enough to stay in the caches, and every parse leaves garbage. */
const text = JSON.stringify(
  Array.from({ length: 36 }, (_, id) => ({ id, name: `row ${id}`, price: id * 1.25, tags: ['a', 'b'] })),
);

bench(sameWork.integer, () => integerWork(ROUNDS));
bench(sameWork.allocating, () => JSON.parse(text));
