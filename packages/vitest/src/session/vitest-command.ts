import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { VitestCommand } from './session.js';
import type { ProjectOfVitest, Vitest } from './vitest-api.js';

/** How to start the same vitest again, for some of its files, of one project or of all. */
export function vitestCommand(vitest: Vitest, project: ProjectOfVitest | null): VitestCommand {
  const { root, testNamePattern } = vitest.config;
  const manifest = createRequire(join(root, 'package.json')).resolve('vitest/package.json');
  const configFile = vitest.vite?.config.configFile;
  return {
    before: [...process.execArgv, join(dirname(manifest), 'vitest.mjs'), 'run'],
    after: [
      `--root=${root}`,
      ...(typeof configFile === 'string' ? [`--config=${configFile}`] : []),
      ...(project === null || project.name === '' ? [] : [`--project=${project.name}`]),
      ...(testNamePattern === undefined ? [] : [`--testNamePattern=${testNamePattern.source}`]),
      '--no-file-parallelism',
      '--coverage.enabled=false',
      '--reporter=default',
    ],
  };
}
