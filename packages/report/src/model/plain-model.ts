import { plainText } from '@benchline/format';

/**
 * The same value with every text in it made plain: without escape sequences, control characters and marks that turn
 * the order of letters, and on one line. Done once over the whole model, so that no field can be forgotten.
 */
export function plainModel<Value>(value: Value): Value {
  return plain(value) as Value;
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.every((item) => typeof item === 'number') ? value : value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
