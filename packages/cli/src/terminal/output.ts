import { writeTextFile } from '@benchline/store';
import { type Screen, screenOf } from './screen.js';

/** Where a command writes. Standard output is for what was asked for, standard error for everything on the way. */
export interface Output {
  /** How standard output is to be written. */
  readonly screen: Screen;
  /** How standard error is to be written. */
  readonly progressScreen: Screen;
  /** Writes what was asked for. With `--json -` this goes to standard error, since the JSON has standard output alone. */
  print(text: string): void;
  /** Writes something on the way. */
  note(text: string): void;
  /** Writes the JSON that was asked for, if it was. */
  json(value: unknown): Promise<void>;
}

/** @param json - `-` for standard output, a file, or `null` for no JSON */
export function createOutput(json: string | null): Output {
  const toStandardOutput = json === '-';
  const printed = toStandardOutput ? process.stderr : process.stdout;
  return {
    screen: screenOf(printed),
    progressScreen: screenOf(process.stderr),
    print: (text) => void printed.write(`${text}\n`),
    note: (text) => void process.stderr.write(`${text}\n`),
    async json(value) {
      if (json === null) return;
      const text = `${JSON.stringify(value, null, 2)}\n`;
      if (toStandardOutput) await written(text);
      else await writeTextFile(json, text);
    },
  };
}

/** Waits until standard output has taken the text: a pipe may be slower than the process's end. */
function written(text: string): Promise<void> {
  return new Promise((fulfil, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : fulfil()));
  });
}
