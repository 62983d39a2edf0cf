import type { BenchlineError, BenchlineErrorParts } from '@benchline/schema';
import { cac } from 'cac';
import { commands } from './commands/catalogue.js';
import { type ExitCode, exitCodes } from './exit-code.js';
import type { RawFlags } from './flags.js';

/**
 * Reads the command line and performs the command it names.
 *
 * @throws BenchlineError `option-unknown` or `option-invalid` for what it does not understand, and what commands throw
 */
export async function performCommand(argv: readonly string[], version: string): Promise<ExitCode> {
  const cli = cac('benchline');
  cli.option('--debug', 'Show the stack of an error');
  for (const { usage, description, options, examples, perform } of commands) {
    const command = cli.command(usage, description);
    for (const option of options) command.option(option.flag, option.description);
    for (const example of examples) command.example(`  $ ${example}`);
    command.action((...args: unknown[]) =>
      perform(args.slice(0, -1).map(unprotected), unprotected(args.at(-1)) as RawFlags),
    );
  }
  cli.help();
  cli.version(version);
  return understanding(async () => {
    cli.parse(['node', 'benchline', ...argv.flatMap(protectDash).map(protectNumber)], { run: false });
    if (cli.options.help || cli.options.version) return exitCodes.fine;
    if (cli.matchedCommand === undefined) {
      const [unknown] = cli.args;
      if (unknown !== undefined) throw await unknownCommand(unknown);
      cli.outputHelp();
      return exitCodes.error;
    }
    return (await cli.runMatchedCommand()) as ExitCode;
  });

  /**
   * The parser takes a lone dash for the next option: `--json -` must reach it as one word. `--json` without a value
   * means the same.
   */
  function protectDash(argument: string, index: number): string | string[] {
    const next = argv[index + 1];
    if (argument === '--json' && (next === undefined || next.startsWith('-'))) return '--json=-';
    if (argument === '-' && argv[index - 1]?.startsWith('--')) return [];
    return next === '-' && argument.startsWith('--') ? `${argument}=-` : argument;
  }
}

/** Stands before what looks like a number, which the parser would make one: `1.10` would become `1.1`. */
const NUMBER_MARK = '\u0001';

/** An argument whose value stays a text. Flags themselves are left: `-5` is none of ours, and is refused as before. */
function protectNumber(argument: string): string {
  const [, flag = '', value = ''] = /^(--[^=]+=)?(.*)$/s.exec(argument) ?? [];
  // Blanks count as 0.
  const isNumber = !Number.isNaN(Number(value));
  return isNumber && (flag !== '' || !value.startsWith('-')) ? `${flag}${NUMBER_MARK}${value}` : argument;
}

/** What the parser made of protected arguments, with the texts as they were typed. */
function unprotected(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith(NUMBER_MARK) ? value.slice(1) : value;
  if (Array.isArray(value)) return value.map(unprotected);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unprotected(inner)]));
}

/** Puts what the parser throws into the form of every other error. */
async function understanding(work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof Error) || thrown.name !== 'CACError') throw thrown;
    throw await misunderstanding({
      code: thrown.message.startsWith('Unknown option') ? 'option-unknown' : 'option-invalid',
      message: `${thrown.message.replace(/`/g, '')}.`,
      hint: 'See `benchline <command> --help`.',
      cause: thrown,
    });
  }
}

function unknownCommand(name: string): Promise<BenchlineError> {
  return misunderstanding({
    code: 'option-unknown',
    message: `There is no command "${name}".`,
    hint: `Commands: ${commands.map(({ usage }) => usage.split(' ', 1)[0]).join(', ')}.`,
  });
}

/** The error's class is loaded when there is one: `--help` needs nothing of the schema. */
async function misunderstanding(parts: BenchlineErrorParts): Promise<BenchlineError> {
  const { BenchlineError } = await import('@benchline/schema');
  return new BenchlineError(parts);
}
