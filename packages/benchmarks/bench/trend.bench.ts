import { bench, suite } from '@benchline/runner';
import { detectChangePoints } from '@benchline/trend';
import { noise } from './inputs.js';

const level = noise(1_000, 1);
const step = level.map((value, i) => (i < 600 ? value : value * 1.2));

suite('trend, 1000 points', () => {
  bench('change points of a level', () => detectChangePoints(level), { target: '10ms' });
  bench('change points of a step', () => detectChangePoints(step), { target: '40ms' });
});
