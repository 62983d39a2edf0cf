import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { vitestCommand } from './vitest-command.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const config = { root, testNamePattern: /orders/ };
const project = { name: 'benchmarks', config, provide: () => undefined };
const vitest = { version: '4.1.12', config, projects: [project] };

test('starts the same vitest with the same configuration, for one project', () => {
  const withFile = { ...vitest, vite: { config: { configFile: '/p/vitest.config.ts' } } };
  const { before, after } = vitestCommand(withFile, project);
  expect(existsSync(before.find((part) => part.endsWith('vitest.mjs')) ?? '')).toBe(true);
  expect(before.at(-1)).toBe('run');
  expect(after).toEqual(
    expect.arrayContaining([
      `--root=${root}`,
      '--config=/p/vitest.config.ts',
      '--project=benchmarks',
      '--testNamePattern=orders',
    ]),
  );
});

test('for all projects it names none, and without a file no configuration', () => {
  const { after } = vitestCommand(vitest, null);
  expect(after.filter((part) => /^--(project|config)/.test(part))).toEqual([]);
});
