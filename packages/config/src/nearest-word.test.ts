import { describe, expect, it } from 'vitest';
import { nearestWord } from './nearest-word.js';

const known = ['launches', 'time', 'timeout', 'tolerance', 'tolerances', 'level'];

describe('nearestWord', () => {
  it.each([
    ['lauches', 'launches'],
    ['luanches', 'launches'],
    ['timeOut', 'timeout'],
    ['tolerence', 'tolerance'],
    ['tolerancess', 'tolerances'],
    ['tiem', 'time'],
    ['zzz', null],
    ['', null],
    ['iterations', null],
  ])('takes %j for %j', (typed, meant) => {
    expect(nearestWord(typed, known)).toBe(meant);
  });
});
