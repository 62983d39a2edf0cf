import { readdirSync, readFileSync } from 'node:fs';

/** Marks every process that is started from now on, by a variable that they inherit. */
export function markProcesses(): string {
  const mark = `${process.pid}-${performance.now()}`;
  process.env.BENCHLINE_TEST_MARK = mark;
  return mark;
}

/** The ids of marked processes that still run. Reads `/proc`, so it finds none on other systems than Linux. */
export function markedProcesses(mark: string): number[] {
  return processIds().filter((id) => {
    try {
      const isZombie = /^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, 'latin1'));
      return (
        !isZombie && readFileSync(`/proc/${id}/environ`, 'latin1').includes(`BENCHLINE_TEST_MARK=${mark}\0`)
      );
    } catch {
      // It has ended, or is not ours.
      return false;
    }
  });
}

function processIds(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}
