import { describe, expect, it } from 'vitest';
import { type Dimension, parseQuantity } from './quantity.js';

describe('parseQuantity', () => {
  it.each<[string, Dimension, number]>([
    ['1.2 km', 'length', 1200],
    ['76.6mm', 'length', 0.0766],
    ['-14 m', 'length', -14],
    ['753.6 MN', 'force', 753.6e6],
    ['7.5e2 MN', 'force', 7.5e8],
    ['180 deg', 'angle', Math.PI],
    ['2 kn', 'speed', 1852 / 1800],
    ['1.025 t/m^3', 'density', 1025],
    ['1.066 kN/m', 'linearWeight', 1066],
    ['3 h', 'time', 10800],
  ])('reads %s as a %s in SI units', (text, dimension, expected) => {
    expect(parseQuantity(text, dimension)).toBeCloseTo(expected, 9);
  });

  it.each<[string, Dimension, string]>([
    ['1.2', 'length', 'expected a length in m, km, cm, mm, ft, got "1.2"'],
    ['long', 'length', 'got "long"'],
    ['3 kN', 'length', 'got the unit "kN"'],
    ['3 kN', 'linearWeight', 'expected a linear weight in N/m, kN/m'],
    ['3 constructor', 'length', 'got the unit "constructor"'],
    ['9e999 m', 'length', 'too large'],
  ])('refuses %s as a %s', (text, dimension, message) => {
    expect(() => parseQuantity(text, dimension)).toThrow(message);
  });
});
