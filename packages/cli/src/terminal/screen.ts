import { ansiStyle, plainStyle, type Style } from '@benchline/format';

/** What is known of where output goes. */
export interface Screen {
  readonly style: Style;
  /** Columns that a table may take; unlimited where it is no terminal. */
  readonly width: number;
  readonly ascii: boolean;
  readonly isTerminal: boolean;
}

/** The parts of a stream that tell what it is. */
export type OutputStream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>;

/**
 * Decides how to write to a stream.
 *
 * Colours: never with `NO_COLOR`, always with `FORCE_COLOR` (unless `0`), otherwise on a terminal that is not `dumb`.
 * ASCII: on a terminal that is `dumb`, or that is not known to show more; a file or pipe gets UTF-8.
 */
export function screenOf(
  stream: OutputStream,
  variables: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Screen {
  const isTerminal = stream.isTTY === true;
  const dumb = variables.TERM === 'dumb';
  const coloured = colourWanted(isTerminal && !dumb, variables);
  return {
    style: coloured ? ansiStyle : plainStyle,
    width: isTerminal ? Math.max(40, stream.columns || 80) : 160,
    ascii: dumb || (isTerminal && !showsUnicode(variables, platform)),
    isTerminal: isTerminal && !dumb,
  };
}

function colourWanted(byDefault: boolean, { NO_COLOR, FORCE_COLOR }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return byDefault;
}

/** Terminals of Windows, beside its own, that draw more than a code page, by `TERM_PROGRAM` and by `TERM`. */
const terminalsWithUnicode = new Set([
  'vscode',
  'Terminus-Sublime',
  'xterm-256color',
  'alacritty',
  'rxvt-unicode',
]);

/**
 * Whether a terminal shows more than ASCII: by the locale, where there is one; on Windows by the names of terminals that do,
 * since the old console's fonts lack most signs (the list is that of `is-unicode-supported`).
 */
function showsUnicode(variables: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  const { TERM = '', TERM_PROGRAM = '', WT_SESSION, ConEmuTask, TERMINAL_EMULATOR } = variables;
  if (platform === 'win32') {
    const known = terminalsWithUnicode.has(TERM_PROGRAM) || terminalsWithUnicode.has(TERM);
    const named = ConEmuTask === '{cmd::Cmder}' || TERMINAL_EMULATOR === 'JetBrains-JediTerm';
    return known || named || (WT_SESSION !== undefined && WT_SESSION !== '');
  }
  const locale = variables.LC_ALL || variables.LC_CTYPE || variables.LANG || '';
  // The console of the Linux kernel has 512 signs.
  return TERM !== 'linux' && (locale === '' || /utf-?8/i.test(locale));
}
