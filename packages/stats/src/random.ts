import { requireInteger } from './numbers.js';

/** A source of repeatable random numbers. Each call moves it on; two of one seed say the same. */
export interface Random {
  /** Uniform in [0, 1), in steps of 2^-53. */
  next(): number;
  /** A whole number from 0 to `n` - 1, each equally likely. `n` is 1 to 2^32, else RangeError. */
  nextInteger(n: number): number;
  /** A standard normal number (mean 0, standard deviation 1). */
  nextNormal(): number;
  /** A shuffled copy, every order equally likely (Fisher and Yates). */
  shuffle<T>(array: readonly T[]): T[];
}

/**
 * A generator that gives the same numbers for the same seed on every machine: Chris Doty-Humphrey's sfc32
 * (PractRand), whose state is filled by hashing the seed. A number and its text are the same seed. Not for
 * secrets.
 * @throws RangeError if `seed` is a number that is not finite.
 */
export function createRandom(seed: number | string): Random {
  if (typeof seed === 'number' && !Number.isFinite(seed)) {
    throw new RangeError(`createRandom: seed must be a finite number or a string, got ${seed}`);
  }
  const draw = sfc32(hash(String(seed)));
  const next = (): number => ((draw() >>> 5) * 67108864 + (draw() >>> 6)) / 9007199254740992;
  const nextInteger = (n: number): number => {
    requireInteger('nextInteger', 'n', n, 1);
    if (n > 4294967296) throw new RangeError(`nextInteger: n must be at most 2^32, got ${n}`);
    // Draws above the last whole multiple of n would favour the small results: draw again.
    const limit = 4294967296 - (4294967296 % n);
    let value = draw();
    while (value >= limit) value = draw();
    return value % n;
  };
  return {
    next,
    nextInteger,
    // Box and Muller (1958); 1 - u keeps the logarithm away from zero.
    nextNormal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    shuffle: <T>(array: readonly T[]): T[] => {
      const copy = [...array];
      for (let last = copy.length - 1; last > 0; last -= 1) {
        const other = nextInteger(last + 1);
        const kept = copy[last] as T;
        copy[last] = copy[other] as T;
        copy[other] = kept;
      }
      return copy;
    },
  };
}

/** FNV-1a over UTF-16 units, the beginning of the generator's state. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** sfc32 with three words of state from splitmix32 and a counter; the first draws mix them. */
function sfc32(seed: number): () => number {
  let stream = seed;
  const split = (): number => {
    stream = (stream + 0x9e3779b9) | 0;
    let word = stream ^ (stream >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return word ^ (word >>> 15);
  };
  let a = split();
  let b = split();
  let c = split();
  let counter = 1;
  const draw = (): number => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    return result >>> 0;
  };
  for (let round = 0; round < 12; round += 1) draw();
  return draw;
}
