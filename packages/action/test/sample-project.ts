import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A project in a temporary folder, inside a repository, that has `benchline` installed. */
export function sampleProject(files: Readonly<Record<string, string>>): {
  readonly repository: string;
  readonly directory: string;
  remove(): void;
} {
  const repository = mkdtempSync(join(tmpdir(), 'benchline-action-'));
  const directory = join(repository, 'app');
  mkdirSync(join(directory, 'node_modules'), { recursive: true });
  const cli = fileURLToPath(new URL('../node_modules/benchline', import.meta.url));
  symlinkSync(cli, join(directory, 'node_modules', 'benchline'), 'dir');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return { repository, directory, remove: () => rmSync(repository, { recursive: true, force: true }) };
}
