import { join } from 'node:path';

/** Where `benchline ci` writes its data. @param directory - the folder `.benchmarks` */
export function reportFile(directory: string): string {
  return join(directory, 'report', 'report.json');
}
