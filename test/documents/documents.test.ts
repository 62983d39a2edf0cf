import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packPackages, publishedPackages, root } from '../../scripts/release/published.mjs';
import { installPacked } from '../install-packed.js';
import { markdownSteps } from './markdown-steps.js';

// Every command of every document is typed as it stands there, in an empty folder, with the packages as they would be
// published. What cannot be typed says why, in a comment above its block.

const documents = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter(
    (path) =>
      !path.startsWith('.changeset/') && !path.endsWith('CHANGELOG.md') && existsSync(join(root, path)),
  )
  .map((path) => ({ path, steps: markdownSteps(readFileSync(join(root, path), 'utf8')) }))
  .filter(({ steps }) => steps.length > 0);

let scratch = '';
let installed = '';

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'benchline-documents-'));
  const names = publishedPackages().map(({ manifest }) => manifest.name);
  installed = installPacked(join(scratch, 'installed'), await packPackages(names, scratch));
}, 300_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** `npm install` of our packages only: they were installed above, from what would be published. */
function isOurInstall(command: string): boolean {
  const words = /^npm (?:install|i) (.*)$/.exec(command)?.[1]?.split(/\s+/) ?? [];
  const names = words.filter((word) => !word.startsWith('-'));
  return names.length > 0 && names.every((name) => existsSync(join(installed, name, 'package.json')));
}

function linkInstalled(folder: string): void {
  if (!existsSync(join(folder, 'node_modules'))) symlinkSync(installed, join(folder, 'node_modules'));
}

describe.each(documents)('$path', ({ path, steps }) => {
  test('what it says to type works', { timeout: 240_000 }, () => {
    const home = join(scratch, path.replaceAll(/[^\w]+/g, '-'));
    mkdirSync(home);
    const place = join(scratch, 'place');
    let folder = home;
    for (const step of steps) {
      const where = `${path}:${step.line}`;
      if (step.kind === 'file') {
        mkdirSync(dirname(join(folder, step.path)), { recursive: true });
        writeFileSync(join(folder, step.path), step.text);
      }
      if (step.kind !== 'command') continue;
      if (isOurInstall(step.command)) {
        linkInstalled(folder);
        continue;
      }
      // The folder that a command changes to is where the next one is typed.
      const script = `${step.command}\ncode=$?; pwd > ${place}; exit $code`;
      const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
        cwd: folder,
        encoding: 'utf8',
        env: typist(),
      });
      expect(step.exitCodes, `${where}: ${step.command}\n${stdout}\n${stderr}`).toContain(status);
      folder = readFileSync(place, 'utf8').trim();
    }
  });
});

/** A person's environment, without what the test runner adds to it. */
function typist(): NodeJS.ProcessEnv {
  const { VITEST, VITEST_MODE, VITEST_POOL_ID, VITEST_WORKER_ID, NODE_ENV, TEST, PROD, DEV, ...kept } =
    process.env;
  const name = 'A Reader';
  const email = 'reader@example.com';
  return {
    ...kept,
    GIT_CONFIG_GLOBAL: '/dev/null',
    ...{
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
    },
  };
}
