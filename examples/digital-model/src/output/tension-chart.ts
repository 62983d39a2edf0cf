import type { TensionSeries } from '../series/series.js';

const widthPx = 720;
const heightPx = 200;

/** Draws a series as an SVG line that fills its box: time to the right, tension upwards. */
export function tensionChart({ timeS, tensionN }: TensionSeries): string {
  const startS = timeS[0] as number;
  const durationS = (timeS[timeS.length - 1] as number) - startS;
  const lowestN = tensionN.reduce((least, value) => Math.min(least, value), Infinity);
  const highestN = tensionN.reduce((most, value) => Math.max(most, value), -Infinity);
  const rangeN = highestN - lowestN || 1;

  const points: string[] = [];
  for (let index = 0; index < timeS.length; index += 1) {
    const xPx = (((timeS[index] as number) - startS) / durationS) * widthPx;
    const yPx = heightPx - (((tensionN[index] as number) - lowestN) / rangeN) * heightPx;
    points.push(`${xPx.toFixed(1)},${yPx.toFixed(1)}`);
  }
  const label = `Tension from ${(lowestN / 1000).toFixed(0)} to ${(highestN / 1000).toFixed(0)} kN over ${durationS.toFixed(0)} s`;
  return `<svg role="img" aria-label="${label}" viewBox="0 0 ${widthPx} ${heightPx}">
<polyline fill="none" stroke="currentColor" points="${points.join(' ')}"/>
</svg>`;
}
