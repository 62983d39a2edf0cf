import type { CodePlace } from './code-place.js';

/** Tells functions of one profile apart. */
export function functionKey({ name, file, line, column, category }: CodePlace): string {
  return `${category}\n${file}\n${line}\n${column}\n${name}`;
}
