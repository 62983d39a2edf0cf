import { bench, suite } from '@benchline/runner';
import { hodgesLehmannShift, median, medianIntervalOfSorted, quantiles, sorted } from '@benchline/stats';
import { noise } from './inputs.js';

const hundred = noise(100, 1);
const thousand = noise(1_000, 2);
const hundredThousand = noise(100_000, 3);
const ordered = sorted(thousand);
const shifted = noise(300, 4).map((value) => value * 1.05);

suite('stats', () => {
  bench('median of 1000', () => median(thousand), { target: '500us' });
  bench('median of 100 000', () => median(hundredThousand), { target: '60ms' });
  bench('99 quantiles of 1000', () => quantiles(thousand, shares), { target: '500us' });
  bench('interval of the median of 1000', () => medianIntervalOfSorted(ordered, 0.95), { target: '100us' });
  bench('Hodges-Lehmann shift of 100 and 300', () => hodgesLehmannShift(hundred, shifted), {
    target: '20ms',
  });
});

const shares = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
