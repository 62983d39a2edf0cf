import { type ChildProcess, spawn } from 'node:child_process';
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
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../', import.meta.url));

/** What a command printed and ended with. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project in a temporary folder that has `benchline` installed. */
export class TemporaryProject {
  readonly directory = mkdtempSync(join(tmpdir(), 'benchline-project-'));

  constructor(files: Readonly<Record<string, string>>) {
    mkdirSync(join(this.directory, 'node_modules'));
    symlinkSync(cli, join(this.directory, 'node_modules', 'benchline'), 'dir');
    this.write('package.json', JSON.stringify({ name: 'sample', type: 'module' }));
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    const file = join(this.directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  read(path: string): string {
    return readFileSync(join(this.directory, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.directory, path));
  }

  /** Starts the command and leaves it running. */
  start(
    args: readonly string[],
    variables: NodeJS.ProcessEnv = {},
  ): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
    const child = spawn(process.execPath, [join(cli, 'bin', 'benchline.js'), ...args], {
      cwd: this.directory,
      env: { ...process.env, NO_COLOR: '1', ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const ended = new Promise<Ended>((resolve) =>
      child.on('close', (code) => resolve({ code, stdout, stderr })),
    );
    return { child, ended };
  }

  /** Runs the command to its end. */
  run(args: readonly string[], variables: NodeJS.ProcessEnv = {}): Promise<Ended> {
    return this.start(args, variables).ended;
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
