import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

test('without v8-profiler-next all works on the inspector, says so, and refuses what was asked for by name', () => {
  const printed = execFileSync(
    process.execPath,
    ['--require', fixture('without-native.cjs'), fixture('engines.mjs')],
    { encoding: 'utf8' },
  );
  expect(JSON.parse(printed)).toEqual({
    states: [
      { engine: 'inspector', available: true },
      { engine: 'v8-profiler-next', available: false, reason: "Cannot find module 'v8-profiler-next'" },
    ],
    auto: 'inspector',
    refused: {
      name: 'BenchlineError',
      code: 'profiler-unavailable',
      message: "No CPU profiler can be used (v8-profiler-next: Cannot find module 'v8-profiler-next')",
      hint: expect.stringContaining('leave the engine to auto'),
    },
  });
});
