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
 * ASCII: on a `dumb` terminal, or where the locale is not UTF-8.
 */
export function screenOf(stream: OutputStream, variables: NodeJS.ProcessEnv = process.env): Screen {
  const isTerminal = stream.isTTY === true;
  const dumb = variables.TERM === 'dumb';
  const coloured = colourWanted(isTerminal && !dumb, variables);
  const locale = variables.LC_ALL || variables.LC_CTYPE || variables.LANG || '';
  return {
    style: coloured ? ansiStyle : plainStyle,
    width: isTerminal ? Math.max(40, stream.columns || 80) : 160,
    ascii: dumb || (process.platform !== 'win32' && isTerminal && locale !== '' && !/utf-?8/i.test(locale)),
    isTerminal: isTerminal && !dumb,
  };
}

function colourWanted(byDefault: boolean, { NO_COLOR, FORCE_COLOR }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return byDefault;
}
