const BLOCKS = '▁▂▃▄▅▆▇█';
const ASCII = '_.:-=+*#';
const MIDDLE = 3;

/** How {@link sparkline} draws. */
export interface SparklineOptions {
  /** Most characters to take; one per value unless given. Neighbours are then averaged. */
  readonly width?: number;
  /** Draw with ASCII characters; false unless given. */
  readonly ascii?: boolean;
}

/** How {@link histogram} draws. */
export interface HistogramOptions {
  /** How many bins, and so characters; 16 unless given. */
  readonly bins?: number;
  /** Draw with ASCII characters; false unless given. */
  readonly ascii?: boolean;
}

/**
 * A series as one line of blocks, lowest value `▁`, highest `█`. A gap (null, NaN, infinite) is a space;
 * equal values are drawn at half height; no values give an empty text.
 * @throws RangeError if `width` is not a whole number of at least 1.
 */
export function sparkline(values: readonly (number | null)[], options: SparklineOptions = {}): string {
  const { width = Math.max(1, values.length), ascii = false } = options;
  requireWhole('sparkline', 'width', width);
  const points = values.length > width ? averaged(values, width) : values;
  const known = points.filter(isKnown);
  const { low, span } = extent(known);
  const levels = ascii ? ASCII : BLOCKS;
  return points.map((value) => (isKnown(value) ? levels[levelOf(value, low, span)] : ' ')).join('');
}

/**
 * How values are spread, as one line: a block per bin of equal width from the smallest to the largest value,
 * the fullest bin `█`. An empty bin is a space, a bin with anything in it at least `▁`. Equal values stand
 * in the middle; no values give spaces. Values that are not finite are left out.
 * @throws RangeError if `bins` is not a whole number of at least 1.
 */
export function histogram(values: readonly number[], options: HistogramOptions = {}): string {
  const { bins = 16, ascii = false } = options;
  requireWhole('histogram', 'bins', bins);
  const known = values.filter(isKnown);
  const { low, span } = extent(known);
  const counts = new Array<number>(bins).fill(0);
  for (const value of known) {
    const share = span === 0 ? 0.5 : (value / 2 - low) / span;
    const bin = Math.min(bins - 1, Math.floor(share * bins));
    counts[bin] = (counts[bin] as number) + 1;
  }
  const fullest = counts.reduce((most, count) => Math.max(most, count), 0);
  const levels = ascii ? ASCII : BLOCKS;
  return counts
    .map((count) => (count === 0 ? ' ' : levels[Math.ceil((count / fullest) * levels.length) - 1]))
    .join('');
}

function levelOf(value: number, low: number, span: number): number {
  return span === 0 ? MIDDLE : Math.round(((value / 2 - low) / span) * (BLOCKS.length - 1));
}

/** Half the smallest value and half the range: whole, the range of finite values could be infinite. */
function extent(values: readonly number[]): { low: number; span: number } {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    smallest = Math.min(smallest, value);
    largest = Math.max(largest, value);
  }
  return { low: smallest / 2, span: largest / 2 - smallest / 2 };
}

function averaged(values: readonly (number | null)[], width: number): (number | null)[] {
  return Array.from({ length: width }, (_, index) => {
    const from = Math.floor((index * values.length) / width);
    const to = Math.floor(((index + 1) * values.length) / width);
    const known = values.slice(from, to).filter(isKnown);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value / known.length, 0);
  });
}

function isKnown(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function requireWhole(caller: string, argument: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new RangeError(`${caller}: ${argument} must be a whole number of at least 1, got ${value}`);
  }
}
