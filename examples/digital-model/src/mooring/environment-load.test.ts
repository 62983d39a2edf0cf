import { expect, it } from 'vitest';
import { parseConfiguration } from '../configuration/load.js';
import { configurationYaml } from '../generate/configuration-yaml.js';
import { randomFrom } from '../generate/random.js';
import { steadyLoadN } from './environment-load.js';

const { vessel, environment } = parseConfiguration(configurationYaml(randomFrom(1)));
const calm = { ...environment, windSpeedMPerS: 0, currentSpeedMPerS: 0, significantWaveHeightM: 0 };

it('is nothing in a calm', () => {
  expect(steadyLoadN(vessel, calm)).toBe(0);
});

it('is ½·ρ·C·A·v² for wind and for current', () => {
  expect(steadyLoadN(vessel, { ...calm, windSpeedMPerS: 10 })).toBeCloseTo(0.5 * 1.225 * 1.1 * 1800 * 100, 6);
  expect(steadyLoadN(vessel, { ...calm, currentSpeedMPerS: 2 })).toBeCloseTo(0.5 * 1025 * 0.9 * 900 * 4, 6);
});

it('grows with the square of the wave height', () => {
  expect(steadyLoadN(vessel, { ...calm, significantWaveHeightM: 5 })).toBe(12_000 * 25);
});
