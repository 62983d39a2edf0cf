import type { ConfigurationProblem } from './problem.js';
import { type Dimension, parseQuantity } from './quantity.js';

/** Limits of a number; without `minimum` and `maximum` every finite number will do. */
export interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  /** Refuse the minimum itself. */
  readonly exclusiveMinimum?: boolean;
  readonly integer?: boolean;
}

/** A quantity that must be more than nothing, such as a length. */
export const positive: Limits = { minimum: 0, exclusiveMinimum: true };

/** A quantity that may be nothing, such as a wind speed. */
export const notNegative: Limits = { minimum: 0 };

/**
 * Reads the fields of one mapping. A bad field is reported into the shared list of problems and read as a stand-in
 * value, so that one pass finds everything that is wrong. The caller must look at the problems before using the values.
 */
export class Section {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #path: string;
  readonly #problems: ConfigurationProblem[];
  readonly #seen = new Set<string>();

  constructor(value: unknown, path: string, problems: ConfigurationProblem[]) {
    this.#path = path;
    this.#problems = problems;
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    this.#fields = isMapping ? (value as Record<string, unknown>) : {};
    if (!isMapping) problems.push({ path, message: `expected a mapping, got ${describe(value)}` });
  }

  text(name: string): string {
    const value = this.#take(name);
    if (typeof value === 'string' && value.trim() !== '') return value;
    return this.#report(name, `expected a text, got ${describe(value)}`, '');
  }

  number(name: string, limits: Limits = {}): number {
    const value = this.#take(name);
    if (typeof value !== 'number')
      return this.#report(name, `expected a number, got ${describe(value)}`, Number.NaN);
    return this.#within(name, value, limits);
  }

  quantity(name: string, dimension: Dimension, limits: Limits = {}): number {
    const value = this.#take(name);
    if (typeof value !== 'string') {
      const message = `expected a number with its unit, such as "1.5 m" for a length, got ${describe(value)}`;
      return this.#report(name, message, Number.NaN);
    }
    try {
      return this.#within(name, parseQuantity(value, dimension), limits);
    } catch (error) {
      return this.#report(name, (error as Error).message, Number.NaN);
    }
  }

  numbers(name: string, limits: Limits): readonly number[] {
    return this.#items(name).map((value, index) => {
      const itemName = `${name}[${index}]`;
      if (typeof value === 'number') return this.#within(itemName, value, limits);
      return this.#report(itemName, `expected a number, got ${describe(value)}`, Number.NaN);
    });
  }

  section(name: string): Section {
    return new Section(this.#take(name), this.#pathOf(name), this.#problems);
  }

  sections(name: string): readonly Section[] {
    return this.#items(name).map(
      (value, index) => new Section(value, this.#pathOf(`${name}[${index}]`), this.#problems),
    );
  }

  /** Reports a problem with a field that no single value shows. */
  reject(name: string, message: string): void {
    this.#report(name, message, undefined);
  }

  /** Reports the fields that nobody asked for: most often a misspelt name. */
  finish(): void {
    for (const name of Object.keys(this.#fields)) {
      if (!this.#seen.has(name))
        this.reject(name, `unknown field; known here: ${[...this.#seen].join(', ')}`);
    }
  }

  #items(name: string): readonly unknown[] {
    const value = this.#take(name);
    if (Array.isArray(value) && value.length > 0) return value;
    return this.#report(name, `expected a list with at least one item, got ${describe(value)}`, []);
  }

  #take(name: string): unknown {
    this.#seen.add(name);
    return Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
  }

  #within(name: string, value: number, { minimum, maximum, exclusiveMinimum, integer }: Limits): number {
    if (!Number.isFinite(value)) return this.#report(name, `expected a finite number, got ${value}`, value);
    if (integer === true && !Number.isInteger(value))
      this.reject(name, `expected a whole number, got ${value}`);
    if (minimum !== undefined && (exclusiveMinimum === true ? value <= minimum : value < minimum)) {
      this.reject(
        name,
        `must be ${exclusiveMinimum === true ? 'more than' : 'at least'} ${minimum}, got ${value}`,
      );
    }
    if (maximum !== undefined && value > maximum)
      this.reject(name, `must be at most ${maximum}, got ${value}`);
    return value;
  }

  #report<T>(name: string, message: string, standIn: T): T {
    this.#problems.push({ path: this.#pathOf(name), message });
    return standIn;
  }

  #pathOf(name: string): string {
    return this.#path === '' ? name : `${this.#path}.${name}`;
  }
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return typeof value === 'object' ? 'a mapping' : JSON.stringify(value);
}
