/** The kinds of physical quantity a configuration can hold, each with its accepted units as factors to SI. */
const unitsByDimension = {
  length: { m: 1, km: 1000, cm: 0.01, mm: 0.001, ft: 0.3048 },
  area: { 'm^2': 1, 'ft^2': 0.09290304 },
  mass: { kg: 1, t: 1000 },
  force: { N: 1, kN: 1e3, MN: 1e6 },
  linearWeight: { 'N/m': 1, 'kN/m': 1e3 },
  pressure: { 'N/m^2': 1, 'kN/m^2': 1e3 },
  density: { 'kg/m^3': 1, 't/m^3': 1000 },
  speed: { 'm/s': 1, kn: 1852 / 3600 },
  time: { s: 1, ms: 0.001, min: 60, h: 3600 },
  frequency: { Hz: 1, mHz: 0.001 },
  angle: { rad: 1, deg: Math.PI / 180 },
} as const satisfies Record<string, Record<string, number>>;

/** A kind of physical quantity, for example `length`. */
export type Dimension = keyof typeof unitsByDimension;

const quantityPattern = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*([A-Za-z][A-Za-z0-9/^]*)\s*$/;

/**
 * Reads a number with its unit, such as `1.2 km` or `45 deg`.
 *
 * @param text - a decimal number, then a unit of the dimension; the space between them is optional
 * @param dimension - what the quantity measures
 * @returns the value in the SI unit (m, m², kg, N, N/m, N/m², kg/m³, m/s, s, Hz, rad)
 * @throws RangeError when the text is no quantity, or its unit is not one of the dimension
 */
export function parseQuantity(text: string, dimension: Dimension): number {
  const units: Record<string, number> = unitsByDimension[dimension];
  const expected = `expected a ${words(dimension)} in ${Object.keys(units).join(', ')}`;
  const match = quantityPattern.exec(text);
  if (match === null) throw new RangeError(`${expected}, got "${text}"`);
  const [, amount = '', unit = ''] = match;
  const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (factor === undefined) throw new RangeError(`${expected}, got the unit "${unit}"`);
  const value = Number(amount) * factor;
  if (!Number.isFinite(value)) throw new RangeError(`${expected}, got a value that is too large`);
  return value;
}

/** `linearWeight` as `linear weight`. */
function words(dimension: Dimension): string {
  return dimension.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
