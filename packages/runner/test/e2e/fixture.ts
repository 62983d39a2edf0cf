import { join } from 'node:path';

/** The folder of the benchmark files that tests measure. */
export const fixtures = join(import.meta.dirname, '..', 'fixtures');

/** The absolute path of one of them. */
export const fixture = (name: string): string => join(fixtures, name);
