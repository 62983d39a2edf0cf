// What is done in a project that has one package: the example of its README, and each of its entry points.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { run, runInstalled, write } from './project.mjs';
import { entryPoints } from './published.mjs';
import { readmeExample, typescriptBlocks } from './readme-example.mjs';

/** Does it, step by step. Rejects with the command that failed and what it printed. */
export async function useAlone(project, step, manifest) {
  const readme = readFileSync(join(project.directory, 'node_modules', manifest.name, 'README.md'), 'utf8');
  if (manifest.peerDependencies?.vitest !== undefined)
    return step('test of its README', () => useInVitest(project, readme));
  await step('imports', () => importAll(project, manifest));
  await step('example of its README', () => runExample(project, readme));
}

async function importAll(project, manifest) {
  for (const entry of entryPoints(manifest)) {
    const count = await run(project, 'node', [
      ...['--input-type=module', '--eval'],
      `console.log(Object.keys(await import('${entry}')).length)`,
    ]);
    assert.ok(Number(count) > 0, `${entry} exports something`);
  }
}

async function runExample(project, readme) {
  const { source, prints } = readmeExample(readme);
  const { code } = await transform(source, { loader: 'ts', target: 'node20.19' });
  write(project, 'example.mjs', code);
  const printed = (await run(project, 'node', ['example.mjs'])).trim().split('\n');
  assert.deepEqual(
    printed.map((line) => line.trim()),
    prints,
  );
}

/** Tests are the example of what extends vitest. */
async function useInVitest(project, readme) {
  const [config, test] = typescriptBlocks(readme);
  write(project, 'vitest.config.ts', config);
  write(project, 'bench/config.bench.test.ts', test);
  write(project, 'benchline.config.js', "export default { time: '50ms', launches: 2, tolerance: 100 };\n");
  const printed = await runInstalled(project, 'vitest', ['run', '--project', 'benchmarks']);
  assert.match(printed, /1 passed/);
}
