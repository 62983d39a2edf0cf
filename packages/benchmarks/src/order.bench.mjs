import { bench } from '@benchline/runner';

let a = 1;
let b = 1;
let c = 1;
let d = 1;
const others = [
  [
    'one',
    () => {
      a = (a * 17 + 3) | 0;
      return a;
    },
  ],
  [
    'two',
    () => {
      b = (b ^ 0x55) + 1;
      return b;
    },
  ],
  [
    'three',
    () => {
      c = c > 1000 ? 1 : c + 1;
      return c;
    },
  ],
  [
    'four',
    () => {
      d = (d << 1) | 1;
      return d;
    },
  ],
];
let state = 1;
const target = () => {
  state = (state * 31 + 7) | 0;
  return state;
};
const first = process.env.BENCHLINE_ORDER === 'first';
if (first) bench('target', target);
for (const [name, fn] of others) bench(name, fn);
if (!first) bench('target', target);
