import { bench } from '@benchline/runner';

for (let i = 0; i < 10; i++) {
  const values = Array.from({ length: 4 + i }, (_, k) => k);
  bench(`trivial ${i}`, () => values.length + i);
}
