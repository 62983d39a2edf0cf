import { ansiStyle, plainStyle, plainText } from '@benchline/format';
import type { TerminalOptions } from '@benchline/report';
import { isBenchlineError, messageOf } from '@benchline/schema';
import type { Vitest } from '../session/vitest-api.js';

/** Where the summary goes. */
export interface Output {
  readonly screen: TerminalOptions;
  print(text: string): void;
  error(thrown: unknown): void;
}

/** Built-in reporters that write a document to standard output, which nothing else may be written into. */
const documents = new Set(['json', 'junit', 'tap', 'tap-flat', 'blob']);

/** Writes to standard output, as vitest does, unless that is taken by a document. */
export function createOutput(vitest: Vitest): Output {
  const stream = writesDocument(vitest.config.reporters) ? process.stderr : process.stdout;
  const isTerminal = stream.isTTY === true;
  return {
    screen: {
      width: isTerminal ? Math.max(40, stream.columns || 80) : 120,
      style: isColoured(isTerminal, process.env) ? ansiStyle : plainStyle,
    },
    print: (text) => void stream.write(`${text}\n`),
    error: (thrown) => {
      const hint =
        isBenchlineError(thrown) && thrown.hint !== undefined ? `\n  ${plainText(thrown.hint)}` : '';
      process.stderr.write(`@benchline/vitest: ${plainText(messageOf(thrown))}${hint}\n`);
    },
  };
}

function isColoured(isTerminal: boolean, { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && TERM !== 'dumb';
}

function writesDocument(reporters: unknown): boolean {
  if (!Array.isArray(reporters)) return false;
  return reporters.some((one) => documents.has(String(Array.isArray(one) ? one[0] : one)));
}
