import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeTextFile } from '@benchline/store';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { commonFlags, type RawFlags } from '../flags.js';
import { createOutput, type Output } from '../terminal/output.js';

const configuration = `import { defineConfig } from 'benchline';

export default defineConfig({
  include: ['bench/**/*.bench.{ts,js,mjs}'],
  // The smallest change worth a word: 10 %.
  tolerance: 0.1,
});
`;

const firstBenchmark = `import { bench, suite } from 'benchline';

const rows = Array.from({ length: 1000 }, (_, i) => ({ id: i, name: \`row \${i}\`, price: i * 1.25 }));
const text = JSON.stringify(rows);

suite('json', () => {
  // Return the result: what nobody uses, the optimiser may remove.
  bench('parse', () => JSON.parse(text), { target: '5ms' });
  bench('stringify', () => JSON.stringify(rows));
});
`;

const endings = ['ts', 'mts', 'js', 'mjs'] as const;

/** What changes with every run stays out of version control; baselines and accepted changes are reviewed in it. */
const ignored = ['.benchmarks/*', '!.benchmarks/baselines/', '!.benchmarks/accepted/'];

/** `benchline init`: a configuration and a first benchmark, beside what is there. */
export async function initCommand(raw: RawFlags): Promise<ExitCode> {
  const { json } = commonFlags(raw);
  const output = createOutput(json);
  const directory = process.cwd();
  const created: string[] = [];
  const ending = existsSync(join(directory, 'tsconfig.json')) ? 'ts' : 'mjs';
  const files = [
    ['benchline.config', configuration],
    [join('bench', 'json.bench'), firstBenchmark],
  ] as const;
  for (const [stem, text] of files) {
    const there = endings
      .map((other) => `${stem}.${other}`)
      .find((path) => existsSync(join(directory, path)));
    if (there === undefined) created.push(await create(`${stem}.${ending}`, text, output));
    else output.print(`kept     ${there}`);
  }
  const gitignore = readText('.gitignore');
  const missing = ignored.filter((line) => !gitignore.split(/\r?\n/).includes(line));
  if (missing.length > 0) {
    const start = gitignore === '' || gitignore.endsWith('\n') ? gitignore : `${gitignore}\n`;
    created.push(await create('.gitignore', `${start}${missing.join('\n')}\n`, output));
  }
  await output.json({ created });
  output.print(
    '\nNext: npx benchline run, then npx benchline baseline save, and after a change npx benchline check.',
  );
  return exitCodes.fine;
}

async function create(path: string, text: string, output: Output): Promise<string> {
  await writeTextFile(path, text);
  output.print(`written  ${path}`);
  return path;
}

function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
