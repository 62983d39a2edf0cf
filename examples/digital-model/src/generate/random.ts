/** A source of numbers that are the same for the same seed. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  uniform(): number;
  /** A number of the standard normal distribution. */
  normal(): number;
}

/**
 * A small deterministic generator: mulberry32 (Tommy Ettinger, public domain), good enough for test data, not for secrets.
 *
 * @param seed - a whole number; only its lower 32 bits count
 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  // G. E. P. Box and M. E. Muller (1958); 1 − u keeps the logarithm finite.
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}
