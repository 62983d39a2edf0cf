import { requireNotNaN, requireProbability } from './numbers.js';

type Coefficients = readonly number[];

// Cody (1969), "Rational Chebyshev Approximations for the Error Function", as arranged in R's pnorm.c.
const CENTRE_A: Coefficients = [
  0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356,
];
const CENTRE_B: Coefficients = [
  1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673,
];
const MIDDLE_C: Coefficients = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
];
const MIDDLE_D: Coefficients = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
  34900.95272114598, 38912.00328609327, 19685.429676859992,
];
const TAIL_P: Coefficients = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  2.9112874951168793e-5,
];
const TAIL_Q: Coefficients = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
];

// Wichura (1988), "Algorithm AS 241: The Percentage Points of the Normal Distribution", PPND16.
const NEAR_NUMERATOR: Coefficients = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const NEAR_DENOMINATOR: Coefficients = [
  5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const FAR_NUMERATOR: Coefficients = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const FAR_DENOMINATOR: Coefficients = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const EXTREME_NUMERATOR: Coefficients = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const EXTREME_DENOMINATOR: Coefficients = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];

/**
 * Probability that a standard normal value is at most `z` (R's `pnorm`). Relative error about 1e-15 also in
 * the lower tail, down to z = -37; infinities give 0 and 1.
 * @throws RangeError if `z` is NaN.
 */
export function normalCdf(z: number): number {
  requireNotNaN('normalCdf', 'z', z);
  const size = Math.abs(z);
  if (size <= 0.67448975) {
    const square = z * z;
    return 0.5 + (z * polynomial(CENTRE_A, square)) / polynomial(CENTRE_B, square);
  }
  const tail = size > 38.6 ? 0 : normalTail(size);
  return z < 0 ? tail : 1 - tail;
}

/**
 * The z at which {@link normalCdf} equals `p` (R's `qnorm`): Wichura's AS 241, relative error about 1e-16.
 * 0 gives -Infinity and 1 gives Infinity.
 * @throws RangeError if `p` is outside 0..1.
 */
export function normalQuantile(p: number): number {
  requireProbability('normalQuantile', 'p', p);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const centred = p - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const r = 0.180625 - centred * centred;
    return (centred * polynomial(NEAR_NUMERATOR, r)) / polynomial(NEAR_DENOMINATOR, r);
  }
  const r = Math.sqrt(-Math.log(centred < 0 ? p : 1 - p));
  const size =
    r <= 5
      ? polynomial(FAR_NUMERATOR, r - 1.6) / polynomial(FAR_DENOMINATOR, r - 1.6)
      : polynomial(EXTREME_NUMERATOR, r - 5) / polynomial(EXTREME_DENOMINATOR, r - 5);
  return centred < 0 ? -size : size;
}

/** Upper tail for z of 0.674 and more. The exponent is split so that z squared is not rounded. */
function normalTail(z: number): number {
  const head = Math.trunc(z * 16) / 16;
  const scale = Math.exp(-head * head * 0.5) * Math.exp(-(z - head) * (z + head) * 0.5);
  if (z <= Math.sqrt(32)) return (scale * polynomial(MIDDLE_C, z)) / polynomial(MIDDLE_D, z);
  const square = 1 / (z * z);
  const correction = (square * polynomial(TAIL_P, square)) / polynomial(TAIL_Q, square);
  return (scale * (1 / Math.sqrt(2 * Math.PI) - correction)) / z;
}

/** Horner's scheme, highest power first. */
function polynomial(coefficients: Coefficients, x: number): number {
  let result = 0;
  for (const coefficient of coefficients) result = result * x + coefficient;
  return result;
}
