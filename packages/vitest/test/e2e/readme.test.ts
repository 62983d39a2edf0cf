import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixture, linkedProject, packageDirectory } from './linked-project.js';
import { runVitest } from './run-vitest.js';

test('the configuration and the test of the README do what it says', { timeout: 300_000 }, async () => {
  const readme = readFileSync(join(packageDirectory, 'README.md'), 'utf8');
  const [config = '', example = ''] = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1]);
  const project = linkedProject(fixture('empty'));
  const write = (path: string, text: string) => writeFileSync(join(project.directory, path), text);
  try {
    for (const folder of ['src', 'bench']) mkdirSync(join(project.directory, folder));
    write('vitest.config.ts', config);
    write('bench/config.bench.test.ts', example);
    write(
      'src/unit.test.ts',
      "import { expect, test } from 'vitest';\ntest('one', () => expect(1).toBe(1));\n",
    );
    // No load of the machine makes a regression of ten times as long.
    write('benchline.config.js', "export default { time: '50ms', launches: 2, tolerance: 10 };\n");
    const stored = await runVitest(project, ['run'], { BENCHLINE_UPDATE: '1' });
    expect(stored.output).toContain('baseline "main" stored: 1 benchmark\n');
    expect(stored.output).toContain('2 passed');
    expect(stored.exitCode).toBe(0);
    const judged = await runVitest(project, ['run', '--project', 'benchmarks']);
    expect(judged.output).toContain('Against main');
    expect(judged.output).toContain('1 passed');
    expect(judged.exitCode).toBe(0);
  } finally {
    rmSync(project.directory, { recursive: true, force: true });
  }
});
