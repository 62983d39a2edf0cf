/** What one unit means: the number times 10^exponent times `factor`. */
export interface ParsedUnit {
  readonly exponent: number;
  readonly factor?: number;
}

/** How a kind of quantity is written. */
export interface QuantityGrammar {
  readonly caller: string;
  /** The thing in a message, with its article: `a duration`. */
  readonly kind: string;
  /** Something right to write: `20ms`. */
  readonly example: string;
  /** Units by lower-case name. */
  readonly units: Readonly<Record<string, ParsedUnit>>;
}

/**
 * Reads `<number> <unit>`, in any letter case, spaces allowed. The power of ten goes through the text of the
 * number, so that `1.1us` is exactly 1100.
 */
export function parseQuantity(text: string, grammar: QuantityGrammar): number {
  const { caller, kind, example, units } = grammar;
  const shown = JSON.stringify(String(text));
  const match = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*([^\d\s.]*)$/.exec(String(text).trim());
  if (match === null) {
    throw new RangeError(
      `${caller}: ${shown} is not ${kind}; write a number and a unit, such as "${example}"`,
    );
  }
  const [, digits = '', name = ''] = match;
  const names = Object.keys(units).join(', ');
  if (name === '') {
    throw new RangeError(`${caller}: ${shown} has no unit; add one of ${names}, such as "${example}"`);
  }
  const unit = Object.hasOwn(units, name.toLowerCase()) ? units[name.toLowerCase()] : undefined;
  if (unit === undefined) {
    throw new RangeError(`${caller}: ${shown} has an unknown unit; use one of ${names}`);
  }
  const value = Number(`${digits}e${unit.exponent}`) * (unit.factor ?? 1);
  if (!Number.isFinite(value)) throw new RangeError(`${caller}: ${shown} is too large`);
  return value + 0;
}

/** As {@link parseQuantity}, for what cannot be below zero. */
export function parseNotNegative(text: string, grammar: QuantityGrammar): number {
  const value = parseQuantity(text, grammar);
  if (value < 0) {
    throw new RangeError(`${grammar.caller}: ${JSON.stringify(String(text))} must not be negative`);
  }
  return value;
}
