import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreProblem } from '@benchline/schema';
// biome-ignore lint/correctness/noUndeclaredDependencies: test code; the workspace has the test runner.
import { onTestFinished } from 'vitest';
import { createFileStore, type FileStore } from './file-store.js';

/** A new empty folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'benchline-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store in a new folder, and the problems that it reports. */
export function temporaryStore(): { store: FileStore; directory: string; problems: StoreProblem[] } {
  const directory = join(temporaryFolder(), '.benchmarks');
  const problems: StoreProblem[] = [];
  return {
    store: createFileStore({ directory, onProblem: (problem) => problems.push(problem) }),
    directory,
    problems,
  };
}
