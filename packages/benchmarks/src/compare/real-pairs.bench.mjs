import { bench } from '@benchline/runner';

// The amount of work is exact: so many units of integer arithmetic, or of parsing and sorting.
const text = JSON.stringify(Array.from({ length: 30 }, (_, i) => (i * 7919) % 1009));

const integers = (units) => () => {
  let x = 12345;
  for (let unit = 0; unit < units; unit++)
    for (let i = 0; i < 1000; i++) {
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
    }
  return x;
};

const parsing = (units) => () => {
  let sum = 0;
  for (let unit = 0; unit < units; unit++) {
    const list = JSON.parse(text);
    list.sort((a, b) => a - b);
    sum += list[3];
  }
  return sum;
};

bench('integers', integers(100));
bench('integers + 10 %', integers(110));
bench('parsing', parsing(100));
