/**
 * Numbers as text, so that a page can hold millions. Whole numbers that rise by one are a start and a count; whole
 * numbers that rise by less than 64 are a character each, their steps; others are three characters each, 18 bits from
 * the smallest to the largest, by their logarithm where all are positive.
 */
export type PackedNumbers = PackedCount | PackedSteps | PackedSeries;

interface PackedCount {
  readonly start: number;
  readonly count: number;
}

interface PackedSteps {
  readonly start: number;
  readonly steps: string;
}

interface PackedSeries {
  readonly from: number;
  readonly to: number;
  readonly scale: 'log' | 'linear' | 'whole';
  readonly text: string;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Stands for `null`; the others count from 0. */
const NONE = 2 ** 18 - 1;
const STEPS = NONE - 1;

/**
 * Packs finite numbers. Unpacked, a positive series differs from what was packed by at most
 * ln(largest / smallest) / 500 000 of each number (3 · 10⁻⁵ over six orders of magnitude), any other series by that part
 * of its span; whole numbers that span less than 250 000 are exact.
 */
export function packNumbers(values: readonly (number | null)[]): PackedNumbers {
  const known = values.filter((value) => value !== null);
  const steps = known.length === values.length ? stepsOf(known) : null;
  if (steps?.every((step) => step === 1)) return { start: known[0] ?? 0, count: known.length };
  if (steps !== null)
    return { start: known[0] as number, steps: steps.map((step) => ALPHABET.charAt(step)).join('') };
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  let whole = true;
  for (const value of known) {
    if (value < from) from = value;
    if (value > to) to = value;
    whole &&= Number.isInteger(value);
  }
  if (known.length === 0) [from, to] = [0, 0];
  const scale = whole && to - from < STEPS ? 'whole' : from > 0 ? 'log' : 'linear';
  // A step is 1 for whole numbers, so that they come back as they were.
  if (scale === 'whole') to = from + STEPS;
  const span = to === from ? 1 : scale === 'log' ? Math.log(to) - Math.log(from) : to - from;
  let text = '';
  for (const value of values) {
    const part =
      value === null ? 0 : (scale === 'log' ? Math.log(value) - Math.log(from) : value - from) / span;
    const code = value === null ? NONE : Math.round(part * STEPS);
    text += ALPHABET.charAt(code >> 12) + ALPHABET.charAt((code >> 6) & 63) + ALPHABET.charAt(code & 63);
  }
  return { from, to, scale, text };
}

/** How far whole numbers rise, one from the other; `null` where they do not, or too far for a character. */
function stepsOf(values: readonly number[]): number[] | null {
  const steps: number[] = [];
  for (let i = 1; i < values.length; i += 1) {
    const step = (values[i] as number) - (values[i - 1] as number);
    if (!(Number.isInteger(step) && step >= 0 && step < 64)) return null;
    steps.push(step);
  }
  return Number.isInteger(values[0] ?? 0) ? steps : null;
}

/** What {@link packNumbers} packed: whole numbers exactly, others to six digits. */
export function unpackNumbers(packed: PackedNumbers): (number | null)[] {
  if ('count' in packed) return Array.from({ length: packed.count }, (_, i) => packed.start + i);
  if ('steps' in packed) {
    let value = packed.start;
    return [value, ...Array.from(packed.steps, (step) => (value += ALPHABET.indexOf(step)))];
  }
  const { from, to, scale, text } = packed;
  const digit = (at: number) => ALPHABET.indexOf(text.charAt(at));
  return Array.from({ length: text.length / 3 }, (_, i) => {
    const code = digit(3 * i) * 4096 + digit(3 * i + 1) * 64 + digit(3 * i + 2);
    if (code === NONE) return null;
    if (scale === 'whole') return from + code;
    const part = code / STEPS;
    return Number(
      (scale === 'log'
        ? Math.exp(Math.log(from) + part * (Math.log(to) - Math.log(from)))
        : from + part * (to - from)
      ).toPrecision(6),
    );
  });
}
