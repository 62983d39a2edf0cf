import { expect, it } from 'vitest';
import { parseConfiguration } from '../configuration/load.js';
import { configurationYaml } from './configuration-yaml.js';
import { randomFrom } from './random.js';

it('is a valid model of twelve lines, of a realistic size', () => {
  const yaml = configurationYaml(randomFrom(1));
  expect(parseConfiguration(yaml).lines).toHaveLength(12);
  const lineCount = yaml.split('\n').length;
  expect(lineCount).toBeGreaterThan(150);
  expect(lineCount).toBeLessThan(200);
});

it('is the same for the same seed', () => {
  expect(configurationYaml(randomFrom(3))).toBe(configurationYaml(randomFrom(3)));
  expect(configurationYaml(randomFrom(3))).not.toBe(configurationYaml(randomFrom(4)));
});
