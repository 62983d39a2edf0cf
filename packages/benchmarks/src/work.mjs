// The pieces of work that the claims are about: nothing, an addition, a small allocation, a parse, integer work.
const fields = { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 };
const document = JSON.stringify({
  rows: Array.from({ length: 24 }, (_, i) => ({
    id: i,
    name: `row number ${i}`,
    tags: ['alpha', 'beta'],
    price: i * 1.25,
    on: i % 2 === 0,
  })),
});
let counter = 0;
globalThis.benchlineAccumulator = 0;
globalThis.benchlineKept = null;

/** Does nothing: what is measured is the loop. */
export const empty = () => undefined;

/** One integer addition and multiplication on a global. */
export const add = () => {
  globalThis.benchlineAccumulator = (globalThis.benchlineAccumulator * 31 + 7) | 0;
};

/** Copies two small objects: about 50 to 80 ns, all of it allocation. */
export const spread = () => {
  counter = (counter + 1) | 0;
  globalThis.benchlineKept = { p: { ...fields, a: counter }, q: { ...fields, b: counter } };
};

/** Parses 2 kB of JSON: about 10 to 20 µs. */
export const parse = () => {
  globalThis.benchlineKept = JSON.parse(document);
};

/** Integer work (xorshift32) of so many rounds; 2 600 000 take about 5 ms, 30 000 about 60 µs. */
export const integers = (rounds) => () => {
  let x = 12345;
  for (let i = 0; i < rounds; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
  }
  globalThis.benchlineAccumulator = x;
};
