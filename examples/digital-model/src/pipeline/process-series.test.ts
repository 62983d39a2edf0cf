import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../configuration/load.js';
import { configurationYaml } from '../generate/configuration-yaml.js';
import { randomFrom } from '../generate/random.js';
import { makeTensionSeries } from '../generate/tension-series.js';
import { pipelineSettingsOf, processSeries } from './process-series.js';

const settings = pipelineSettingsOf(parseConfiguration(configurationYaml(randomFrom(1))));

describe('processSeries', () => {
  it('removes a fast disturbance and keeps the wave under it', () => {
    const timeS = Float64Array.from({ length: 1000 }, (_, index) => index * 0.1);
    const wave = (atS: number) => 1e6 + 2e5 * Math.sin((2 * Math.PI * atS) / 10);
    const tensionN = timeS.map((atS) => wave(atS) + 5e4 * Math.sin(2 * Math.PI * 4 * atS));
    const { series, statistics } = processSeries({ timeS, tensionN }, settings);
    for (let index = 100; index < 900; index += 1) {
      expect(Math.abs((series.tensionN[index] ?? 0) - wave(series.timeS[index] ?? 0))).toBeLessThan(1e3);
    }
    expect(statistics.zeroCrossingPeriodS).toBeCloseTo(10, 2);
  });

  it('damages by the known cycles of a pure wave', () => {
    const timeS = Float64Array.from({ length: 1001 }, (_, index) => index * 0.1);
    const tensionN = timeS.map((atS) => 1e6 + 2e5 * Math.sin((2 * Math.PI * atS) / 20));
    const { damage } = processSeries({ timeS, tensionN }, settings);
    // Five cycles of 400 kN, less what the ends lack.
    const perCycle = (0.4e6 / 6e6) ** 3 / 316;
    expect(damage / perCycle).toBeGreaterThan(4.4);
    expect(damage / perCycle).toBeLessThan(5);
  });

  it('processes a noisy, unevenly sampled record of 1000 points', () => {
    const { series, statistics, cycles, damage } = processSeries(
      makeTensionSeries(randomFrom(3), 1000),
      settings,
    );
    expect(series.timeS.length).toBeGreaterThan(990);
    expect(statistics.quantiles.map(({ probability }) => probability)).toEqual(settings.quantiles);
    expect(statistics.zeroCrossingPeriodS).toBeGreaterThan(4);
    expect(statistics.zeroCrossingPeriodS).toBeLessThan(20);
    expect(cycles.length).toBeGreaterThan(5);
    expect(damage).toBeGreaterThan(0);
    expect(damage).toBeLessThan(1e-3);
  });
});
