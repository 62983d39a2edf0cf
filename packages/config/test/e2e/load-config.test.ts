import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { project, runNode } from '../project.js';

const built = new URL('../../dist/index.js', import.meta.url).href;

/** Loads the configuration of a project in a process of its own, and gives back what came of it. */
async function load(
  folder: string,
  options: { directory?: string; file?: string } = {},
): Promise<Record<string, unknown>> {
  const script = `
    import { loadConfig } from ${JSON.stringify(built)};
    const options = ${JSON.stringify({ directory: folder, ...options })};
    const outcome = await loadConfig(options).catch(({ code, message, hint }) => ({ code, message, hint }));
    console.log(JSON.stringify(outcome));
  `;
  const { stdout, stderr } = await runNode(['--input-type=module', '-e', script], folder);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('loadConfig', () => {
  it('gives all defaults where there is no file', async () => {
    const folder = project({ 'package.json': '{}', '.git/HEAD': '', 'a/x.txt': '' });
    expect(await load(folder, { directory: join(folder, 'a') })).toMatchObject({
      root: folder,
      file: null,
      launches: 3,
    });
  });

  it.each([
    [
      'benchline.config.ts',
      'import type { BenchlineConfig } from "@benchline/config";\nimport { n } from "./n.js";\nexport default { launches: n } satisfies BenchlineConfig;',
    ],
    ['benchline.config.mts', 'enum N { Seven = 7 }\nexport default { launches: N.Seven as number };'],
    ['benchline.config.js', 'export default { launches: 7 };'],
    ['benchline.config.mjs', 'export default Promise.resolve({ launches: 7 });'],
    ['benchline.config.cjs', 'module.exports = { launches: 7 };'],
  ])('loads %s', async (name, content) => {
    const folder = project({
      'package.json': '{ "type": "module" }',
      [name]: content,
      'n.ts': 'export const n: number = 7;',
      'a/x.txt': '',
    });
    const config = await load(folder, { directory: join(folder, 'a') });
    expect(config).toMatchObject({
      root: folder,
      file: join(folder, name),
      launches: 7,
      directory: join(folder, '.benchmarks'),
    });
  });

  it('loads a named file, whatever it is called', async () => {
    const folder = project({
      'config/nightly.ts': 'export default { launches: 9 as number };',
      'benchline.config.ts': 'throw 1;',
    });
    expect(await load(folder, { file: 'config/nightly.ts' })).toMatchObject({
      launches: 9,
      root: join(folder, 'config'),
    });
    expect(await load(folder, { file: 'missing.ts' })).toMatchObject({
      code: 'config-missing',
      message: expect.stringContaining(join(folder, 'missing.ts')),
    });
  });

  it.each([
    ['benchline.config.ts', 'const a = 1;\nconst b = = 2;\n', 2, 'Unexpected "="'],
    ['benchline.config.mjs', 'const a = 1;\nconst b = = 2;\n', 2, "Unexpected token '='"],
    [
      'benchline.config.ts',
      'interface A {\n  a: string;\n}\nthrow new Error("on purpose");\n',
      4,
      'on purpose',
    ],
    ['benchline.config.mjs', '\n\nthrow new Error("on purpose");\n', 3, 'on purpose'],
  ])('names file and line of what is broken in %s', async (name, content, line, message) => {
    const folder = project({ 'package.json': '{ "type": "module" }', [name]: content });
    expect(await load(folder)).toMatchObject({
      code: 'config-broken',
      message: `${join(folder, name)}:${line} cannot be loaded: ${message}`,
      hint: expect.any(String),
    });
  });

  it('names the file where something else is thrown, or an import is missing', async () => {
    const folder = project({ 'benchline.config.ts': 'import "./nothing.js";', 'other.ts': 'throw "text";' });
    expect(await load(folder)).toMatchObject({
      code: 'config-broken',
      message: expect.stringContaining(join(folder, 'benchline.config.ts')),
    });
    expect(await load(folder, { file: 'other.ts' })).toMatchObject({
      code: 'config-broken',
      message: `${join(folder, 'other.ts')} cannot be loaded: text`,
    });
  });

  it('names the field that is wrong, and says so where nothing is exported', async () => {
    const folder = project({
      'benchline.config.ts': 'export default { lauches: 3 };',
      'empty.ts': 'export const launches = 3;',
    });
    expect(await load(folder)).toEqual({
      code: 'config-invalid',
      message: `${join(folder, 'benchline.config.ts')} has an unknown option \`lauches\`.`,
      hint: 'Did you mean `launches`?',
    });
    expect(await load(folder, { file: 'empty.ts' })).toMatchObject({
      code: 'config-invalid',
      message: expect.stringContaining('default export is missing'),
    });
  });

  it('reads a file anew that was changed', async () => {
    const folder = project({ 'benchline.config.ts': 'export default { launches: 4 };' });
    const script = `
      import { utimesSync, writeFileSync } from 'node:fs';
      import { loadConfig } from ${JSON.stringify(built)};
      const before = await loadConfig({ directory: '.' });
      writeFileSync('benchline.config.ts', 'export default { launches: 5 };');
      utimesSync('benchline.config.ts', new Date(5000), new Date(5000));
      console.log(before.launches, (await loadConfig({ directory: '.' })).launches);
    `;
    expect(await runNode(['--input-type=module', '-e', script], folder)).toEqual({
      code: 0,
      stdout: '4 5\n',
      stderr: '',
    });
  });
});
