import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { project } from '../test/project.js';
import { findConfigFile, findPackageRoot } from './find-config.js';

describe('findConfigFile', () => {
  it('finds the nearest file at or above a folder, TypeScript first', () => {
    const root = project({
      'benchline.config.mjs': '',
      'a/benchline.config.js': '',
      'a/benchline.config.ts': '',
      'a/b/c/x.txt': '',
      'd/benchline.config.cjs/x.txt': '',
    });
    expect(findConfigFile(join(root, 'a', 'b', 'c'))).toBe(join(root, 'a', 'benchline.config.ts'));
    expect(findConfigFile(join(root, 'd'))).toBe(join(root, 'benchline.config.mjs'));
  });

  it('does not leave the repository', () => {
    const root = project({
      'benchline.config.ts': '',
      'repository/package.json': '{}',
      'repository/a/x.txt': '',
    });
    mkdirSync(join(root, 'repository', '.git'));
    expect(findConfigFile(join(root, 'repository', 'a'))).toBeNull();
  });
});

describe('findPackageRoot', () => {
  it('is the folder of the nearest package.json, or the folder itself', () => {
    const root = project({ 'package.json': '{}', 'a/b/x.txt': '' });
    expect(findPackageRoot(join(root, 'a', 'b'))).toBe(root);
    expect(findPackageRoot('/')).toBe('/');
  });
});
