import type { ModelConfiguration } from '../configuration/model.js';
import type { TensionSeries } from '../series/series.js';
import { type FatigueCurve, minerDamage } from './fatigue.js';
import { butterworthLowPass, filterZeroPhase } from './low-pass.js';
import { countRainflow, type LoadCycle } from './rainflow.js';
import { resample } from './resample.js';
import { statisticsOf, type TensionStatistics } from './statistics.js';

/** How to process a measured series. */
export interface PipelineSettings {
  /** Step of the uniform time grid. */
  readonly sampleIntervalS: number;
  readonly cutoffFrequencyHz: number;
  /** Probabilities of the quantiles wanted. */
  readonly quantiles: readonly number[];
  readonly fatigueCurve: FatigueCurve;
}

/** A processed series and all that was found in it. */
export interface ProcessedSeries {
  /** On the uniform grid, filtered. */
  readonly series: TensionSeries;
  readonly statistics: TensionStatistics;
  readonly cycles: readonly LoadCycle[];
  /** Part of the line's fatigue life used up, from 0. */
  readonly damage: number;
}

/** The settings that a configuration asks for, with the weakest line's strength. */
export function pipelineSettingsOf({ analysis, lines, output }: ModelConfiguration): PipelineSettings {
  return {
    sampleIntervalS: analysis.sampleIntervalS,
    cutoffFrequencyHz: analysis.cutoffFrequencyHz,
    quantiles: output.quantiles,
    fatigueCurve: {
      breakingStrengthN: Math.min(...lines.map(({ breakingStrengthN }) => breakingStrengthN)),
      constant: analysis.fatigueConstant,
      slope: analysis.fatigueSlope,
    },
  };
}

/**
 * Puts a measured series on a uniform grid, filters out what is faster than waves, and computes statistics, load cycles
 * and fatigue damage.
 *
 * @param measured - a usable series
 * @param settings - how
 */
export function processSeries(measured: TensionSeries, settings: PipelineSettings): ProcessedSeries {
  const { sampleIntervalS, cutoffFrequencyHz } = settings;
  const uniform = resample(measured, sampleIntervalS);
  const filter = butterworthLowPass(cutoffFrequencyHz, sampleIntervalS);
  // Three periods of the cut-off frequency: the filter has forgotten the padding by then.
  const paddingSamples = Math.ceil(3 / (cutoffFrequencyHz * sampleIntervalS));
  const tensionN = filterZeroPhase(uniform.tensionN, filter, paddingSamples);
  const series = { timeS: uniform.timeS, tensionN };
  const cycles = countRainflow(tensionN);
  return {
    series,
    statistics: statisticsOf(series, settings.quantiles),
    cycles,
    damage: minerDamage(cycles, settings.fatigueCurve),
  };
}
