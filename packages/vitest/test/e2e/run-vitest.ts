import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** A project that has vitest installed, and the Node to run it with. */
export interface VitestProject {
  readonly directory: string;
  readonly node: string;
}

/** What a run of vitest came to. */
export interface VitestRun {
  /** `null` where it was ended. */
  readonly exitCode: number | null;
  readonly standardOutput: string;
  /** Standard output and error, without colours. */
  readonly output: string;
}

/**
 * Runs vitest in a project as a user would, without anything of the vitest that this test runs in.
 *
 * @param until - ends vitest when it has printed this, where it would not end by itself
 */
export function runVitest(
  { directory, node }: VitestProject,
  args: readonly string[] = ['run'],
  variables: NodeJS.ProcessEnv = {},
  until: string | null = null,
): Promise<VitestRun> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|TEST$|NODE_ENV$|BENCHLINE)/.test(name),
  );
  return new Promise((fulfil, reject) => {
    const child = spawn(node, [join(directory, 'node_modules', 'vitest', 'vitest.mjs'), ...args], {
      cwd: directory,
      env: { ...Object.fromEntries(kept), NO_COLOR: '1', CI: '1', ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let standardOutput = '';
    const keep = (text: Buffer) => {
      output += text.toString();
      if (until !== null && output.includes(until)) child.kill();
    };
    child.stdout.on('data', (text: Buffer) => {
      standardOutput += text.toString();
    });
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (exitCode) => fulfil({ exitCode, standardOutput, output }));
  });
}
