import { z } from 'zod';

/**
 * An object schema that checks the fields it knows and keeps the ones it does not, so that a document written by a
 * later minor version survives a round trip. The inferred type lists the known fields alone, so that a mistyped name is
 * still an error of the compiler.
 */
export function openObject<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> {
  return z.looseObject(shape) as unknown as z.ZodObject<Shape>;
}

/** A finite number of at least zero. */
export const nonNegative = z.number().min(0);

/** A whole number of at least zero. */
export const count = z.number().int().min(0);

/** A moment in UTC, ISO 8601 with a `Z`. */
export const utcTime = z.iso.datetime();
