import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedPackages } from '../scripts/release/published.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const packages = publishedPackages();

describe.each(packages)('$manifest.name', ({ directory, manifest }) => {
  test('is public, signed, and says where its source is: a proof of provenance is refused otherwise', () => {
    expect(manifest).toMatchObject({
      license: 'MIT',
      engines: { node: '>=20.19' },
      repository: {
        type: 'git',
        url: 'git+https://github.com/benchline/benchline.git',
        directory: relative(root, directory),
      },
      publishConfig: { access: 'public', provenance: true },
    });
  });

  test('is installed with our packages of its own version', () => {
    const ours = Object.entries(manifest.dependencies ?? {}).filter(([name]) =>
      packages.some((other) => other.manifest.name === name),
    );
    for (const [name, range] of ours) expect(range, name).toBe('workspace:^');
  });
});

describe('versions raised in a copy', () => {
  let copy = '';
  const read = (path: string) => readFileSync(join(copy, path), 'utf8');
  const manifest = (path: string) => JSON.parse(read(join(path, 'package.json')));
  const changelog = (name: string) => {
    const { directory } = packages.find((one) => one.manifest.name === name) as (typeof packages)[0];
    return read(join(relative(root, directory), 'CHANGELOG.md'));
  };
  const newest = (text: string) => text.split(/^## /m)[1] as string;
  let before: string;

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'benchline-versions-'));
    for (const path of ['package.json', 'pnpm-workspace.yaml', '.changeset', 'scripts'])
      cpSync(join(root, path), join(copy, path), { recursive: true });
    for (const folder of ['packages', 'examples']) {
      for (const name of readdirSync(join(root, folder))) {
        mkdirSync(join(copy, folder, name), { recursive: true });
        for (const file of ['package.json', 'CHANGELOG.md']) {
          const path = join(folder, name, file);
          if (existsSync(join(root, path))) cpSync(join(root, path), join(copy, path));
        }
      }
    }
    before = manifest('packages/stats').version;
    for (const file of readdirSync(join(copy, '.changeset'))) {
      if (file.endsWith('.md')) rmSync(join(copy, '.changeset', file));
    }
    const change = '`mean` is exact.\n\nSo is `sum`:\n\n- of few\n- of many\n';
    writeFileSync(join(copy, '.changeset', 'one.md'), `---\n'@benchline/stats': minor\n---\n\n${change}`);
    const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: copy });
    run('git', 'init', '-q');
    run(process.execPath, join(root, 'node_modules', '@changesets', 'cli', 'bin.js'), 'version');
    run(process.execPath, 'scripts/release/changelogs.mjs');
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test('all published packages have the same new one', () => {
    const versions = packages.map(({ directory }) => manifest(relative(root, directory)).version);
    expect(new Set(versions).size).toBe(1);
    expect(versions[0]).not.toBe(before);
  });

  test('what is not published keeps its own', () => {
    for (const path of ['packages/action', 'packages/benchmarks', 'examples/digital-model'])
      expect(manifest(path).version).toBe(
        JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')).version,
      );
  });

  test('a changelog has the words of the changeset, and no list of packages that moved along', () => {
    expect(newest(changelog('@benchline/stats'))).toContain(
      '### Minor Changes\n\n- `mean` is exact.\n\n  So is `sum`:\n\n  - of few\n  - of many\n',
    );
    for (const { manifest: own } of packages)
      expect(newest(changelog(own.name))).not.toContain('Updated dep');
  });

  test('a package that only moved along says so', () => {
    expect(newest(changelog('@benchline/trend'))).toContain('No change of its own');
  });

  test('the notes of the release name what changed, and nothing else', () => {
    const notes = execFileSync(process.execPath, ['scripts/release/notes.mjs'], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect(notes).toMatch(/^## @benchline\/stats\n\n### Minor Changes\n\n- `mean` is exact\./);
    expect(notes.match(/^## /gm)).toHaveLength(1);
  });
});
