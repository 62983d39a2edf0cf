import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../configuration/load.js';
import { configurationYaml } from '../generate/configuration-yaml.js';
import { randomFrom } from '../generate/random.js';
import { steadyLoadN } from './environment-load.js';
import { executeSolver, type LoadCase } from './solver.js';

const configuration = parseConfiguration(configurationYaml(randomFrom(1)));
const { directionCount, loadStepCount } = configuration.analysis;
const result = executeSolver(configuration);

function curveOf(direction: number): readonly LoadCase[] {
  return result.loadCases.slice(direction * loadStepCount, (direction + 1) * loadStepCount);
}

describe('executeSolver', () => {
  it('has a load case for every direction and step, up to the full load', () => {
    expect(result.loadCases).toHaveLength(directionCount * loadStepCount);
    const fullLoadN = steadyLoadN(configuration.vessel, configuration.environment);
    expect(curveOf(3).at(-1)?.loadN).toBeCloseTo(fullLoadN, 6);
  });

  it('moves further and pulls harder with every step', () => {
    for (let direction = 0; direction < directionCount; direction += 1) {
      const curve = curveOf(direction);
      for (let step = 1; step < curve.length; step += 1) {
        expect(curve[step]?.offsetM).toBeGreaterThan(curve[step - 1]?.offsetM ?? Infinity);
        expect(curve[step]?.maximumTensionN).toBeGreaterThan(curve[step - 1]?.maximumTensionN ?? Infinity);
      }
    }
  });

  it('gets stiffer as the lines come taut: the last step moves less than the first', () => {
    const curve = curveOf(0);
    const firstM = curve[0]?.offsetM ?? Number.NaN;
    const lastM = (curve.at(-1)?.offsetM ?? Number.NaN) - (curve.at(-2)?.offsetM ?? Number.NaN);
    expect(lastM).toBeLessThan(firstM);
  });

  it('finds the critical line on the side the load comes from', () => {
    // Cluster C lies at 225°, and the load at index 2 of 16 pushes towards 45°.
    expect(curveOf(2).at(-1)?.criticalLine).toMatch(/^cluster C/);
  });

  it('sums up the worst of all load cases', () => {
    expect(result.maximumOffsetM).toBe(Math.max(...result.loadCases.map(({ offsetM }) => offsetM)));
    expect(result.minimumSafetyFactor).toBe(
      Math.min(...result.loadCases.map(({ safetyFactor }) => safetyFactor)),
    );
    expect(result.minimumSafetyFactor).toBeGreaterThan(1.67);
    expect(result.maximumOffsetM).toBeLessThan(20);
  });

  it('finds the same every time', () => {
    expect(executeSolver(configuration)).toEqual(result);
  });
});
