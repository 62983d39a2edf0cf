import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readmeExample } from '../scripts/release/readme-example.mjs';

const packages = new URL('../packages/', import.meta.url);
const isPrivate = (name: string) =>
  (JSON.parse(readFileSync(new URL(`${name}/package.json`, packages), 'utf8')) as { private?: boolean })
    .private === true;
const published = readdirSync(packages).filter((name) => !isPrivate(name));
const withReadme = published.filter((name) => existsSync(new URL(`${name}/README.md`, packages)));

/** Examples that are no programs but tests of vitest; a test of their package runs them. */
const testedThere: Readonly<Record<string, string>> = { vitest: 'test/e2e/readme.test.ts' };

test.each(Object.entries(testedThere))('the example in the README of %s has a test in %s', (name, path) => {
  const file = new URL(`${name}/${path}`, packages);
  expect(readFileSync(file, 'utf8')).toContain('README.md');
});

test('every package has a README', () => {
  expect(withReadme).toEqual(published);
});

test.each(withReadme.filter((name) => !Object.hasOwn(testedThere, name)))(
  'the example in the README of %s prints what it says',
  (name) => {
    const readme = readFileSync(new URL(`${name}/README.md`, packages), 'utf8');
    const { source, prints } = readmeExample(readme);
    expect(prints.length, 'lines that say what is printed').toBeGreaterThan(0);
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
    });
    // Inside the package, so that it is imported by its own name, as from an installation.
    const file = new URL(`${name}/readme-example.${process.pid}.mjs`, packages);
    writeFileSync(file, outputText);
    try {
      const printed = execFileSync(process.execPath, [fileURLToPath(file)], { encoding: 'utf8' });
      expect(
        printed
          .trim()
          .split('\n')
          .map((line) => line.trim()),
      ).toEqual(prints);
    } finally {
      rmSync(file);
    }
  },
);
