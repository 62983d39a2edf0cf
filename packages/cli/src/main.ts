import { readFileSync } from 'node:fs';
import { type ExitCode, exitCodes } from './exit-code.js';

/**
 * Runs the command.
 *
 * @param argv - the arguments after the command's name
 * @returns the exit code; nothing is thrown
 */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  // Asked by scripts and shells at every turn: answered without loading anything.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) {
    process.stdout.write(`benchline/${version()} node-${process.version}\n`);
    return exitCodes.fine;
  }
  try {
    const { performCommand } = await import('./command-line.js');
    return await performCommand(argv, version());
  } catch (thrown) {
    const { reportError } = await import('./report-error.js');
    return reportError(thrown, argv.includes('--debug'));
  }
}

function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
