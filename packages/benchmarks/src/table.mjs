import { loadavg } from 'node:os';

/** Prints rows under a header, aligned, with the machine's load: numbers without it say little. */
export function printTable(title, header, rows) {
  const lines = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  console.log(`\n${title} (Node ${process.versions.node}, load ${loadavg()[0].toFixed(2)})`);
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}

/** A number from the command line, by position. */
export function argument(position, otherwise) {
  const text = process.argv[2 + position];
  return text === undefined ? otherwise : Number(text);
}
