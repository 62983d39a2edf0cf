import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { modulesRead } from './footprint.js';

// How long the command takes to start depends on the machine; what it reads for that does not. `npm run start-up` in
// packages/benchmarks has the time.

const command = fileURLToPath(new URL('../packages/cli/bin/benchline.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'benchline-start-up-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test.each([
  { args: ['--version'], modules: 3, bytes: 5_000 },
  { args: ['--help'], modules: 5, bytes: 60_000 },
  { args: ['run', '--help'], modules: 5, bytes: 60_000 },
])('benchline $args reads $modules modules and $bytes bytes at most', ({ args, modules, bytes }) => {
  const read = modulesRead(scratch, command, args);
  const list = read.map((one) => `${one.path} ${one.bytes}`).join('\n');
  expect(read.length, list).toBeLessThanOrEqual(modules);
  expect(
    read.reduce((sum, module) => sum + module.bytes, 0),
    list,
  ).toBeLessThanOrEqual(bytes);
});
