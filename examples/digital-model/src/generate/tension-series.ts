import type { TensionSeries } from '../series/series.js';
import type { Random } from './random.js';

const waveComponents = 20;

/**
 * Makes a tension record as a load cell would: a mean, slow drift, waves of many periods, noise, and uneven sampling.
 *
 * @param random - the source of its randomness
 * @param count - samples, about 0.1 s apart
 */
export function makeTensionSeries(random: Random, count: number): TensionSeries {
  const waves = Array.from({ length: waveComponents }, (_, index) => {
    // Angular frequencies for periods from 16 s down to 5 s, the long ones the highest.
    const periodS = 16 - (11 * (index + random.uniform())) / waveComponents;
    return {
      amplitudeN: 9e3 * Math.sqrt(periodS) * Math.abs(random.normal()),
      frequencyRadPerS: (2 * Math.PI) / periodS,
      phaseRad: 2 * Math.PI * random.uniform(),
    };
  });
  waves.push({
    amplitudeN: 80e3,
    frequencyRadPerS: (2 * Math.PI) / (90 + 30 * random.uniform()),
    phaseRad: 2 * Math.PI * random.uniform(),
  });
  const meanN = 1.1e6 + 5e4 * random.normal();

  const timeS = new Float64Array(count);
  const tensionN = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const atS = 0.1 * (index + 0.6 * (random.uniform() - 0.5));
    let valueN = meanN + 5e3 * random.normal();
    for (const { amplitudeN, frequencyRadPerS, phaseRad } of waves) {
      valueN += amplitudeN * Math.sin(frequencyRadPerS * atS + phaseRad);
    }
    timeS[index] = atS;
    tensionN[index] = valueN;
  }
  return { timeS, tensionN };
}
