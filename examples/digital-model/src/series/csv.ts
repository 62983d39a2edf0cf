import { assertUsable, type TensionSeries } from './series.js';

const header = 'time_s,tension_n';

/**
 * Reads a series from CSV text with the header `time_s,tension_n`.
 *
 * @throws RangeError naming the line (from 1) that cannot be read, or why the series is not usable
 */
export function parseSeriesCsv(text: string): TensionSeries {
  const lines = text.trimEnd().split(/\r?\n/);
  if (lines[0] !== header) throw new RangeError(`Line 1 should be "${header}", got "${lines[0]}".`);
  const timeS = new Float64Array(lines.length - 1);
  const tensionN = new Float64Array(lines.length - 1);
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] as string;
    const comma = line.indexOf(',');
    timeS[index - 1] = readNumber(line.slice(0, Math.max(comma, 0)), index + 1);
    tensionN[index - 1] = readNumber(line.slice(comma + 1), index + 1);
  }
  const series = { timeS, tensionN };
  assertUsable(series);
  return series;
}

/**
 * Writes a series as CSV text.
 *
 * @param series - what to write
 * @param decimals - digits after the decimal point, 0 to 9
 */
export function formatSeriesCsv({ timeS, tensionN }: TensionSeries, decimals: number): string {
  const lines = [header];
  for (let index = 0; index < timeS.length; index += 1) {
    lines.push(
      `${(timeS[index] as number).toFixed(decimals)},${(tensionN[index] as number).toFixed(decimals)}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function readNumber(text: string, lineNumber: number): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isNaN(value)) throw new RangeError(`Line ${lineNumber} should hold two numbers.`);
  return value;
}
