/** What the exit code of `benchline ci` says. */
export type CiVerdict = 'fine' | 'worse' | 'error' | 'unjudged' | 'interrupted';

const verdicts: Readonly<Record<number, CiVerdict>> = {
  0: 'fine',
  1: 'worse',
  3: 'unjudged',
  130: 'interrupted',
};

/** Puts an exit code into a word; one that `benchline` does not use is an error. */
export function verdictOf(exitCode: number): CiVerdict {
  return verdicts[exitCode] ?? 'error';
}

/** When a job fails: for anything worse or broken, for what is broken alone, or never. */
export const failureLevels = ['worse', 'error', 'never'] as const;

export type FailureLevel = (typeof failureLevels)[number];

/** Whether a verdict fails the job. What could not be judged fails it only when asked to be strict. */
export function failsJob(verdict: CiVerdict, level: FailureLevel, strict: boolean): boolean {
  if (level === 'never') return false;
  if (verdict === 'error' || verdict === 'interrupted') return true;
  if (level === 'error') return false;
  return verdict === 'worse' || (strict && verdict === 'unjudged');
}
