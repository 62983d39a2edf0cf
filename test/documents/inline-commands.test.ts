import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commands } from '../../packages/cli/src/commands/catalogue.js';
import { type KnownCommands, namedCommands, wrongIn } from './inline-commands.js';

// What a document names in passing, and what it shows and nobody types, is there at least.

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `--no-save` and `--save` are one option of the command line parser, and every command has these. */
const common = ['--help', '--version', '--debug'];

const benchlineCommands = new Map(
  commands.map(({ usage, options }) => [
    usage.split(' ', 1)[0] as string,
    new Set([...options.flatMap(({ flag }) => flag.match(/--[a-z-]+/g) ?? []), ...common]),
  ]),
);

const otherFlags = new Set([
  ...process.allowedNodeEnvironmentFlags,
  // Of npm, and of what V8 alone knows.
  ...['--save-dev', '--ignore-scripts', '--eval', '--allow-natives-syntax', '--run', '--cpu-prof'],
]);

/** @param line - of the document; a folder that it names counts too */
function scriptsFor(document: string, line: string): Set<string> {
  const folders = ['.', 'packages/benchmarks', ...(line.match(/(?:examples|packages)\/[\w-]+/g) ?? [])];
  for (let folder = dirname(document); folder !== '.'; folder = dirname(folder)) folders.push(folder);
  return new Set(
    folders.flatMap((folder) => {
      const path = join(root, folder, 'package.json');
      if (!existsSync(path)) return [];
      return Object.keys(JSON.parse(readFileSync(path, 'utf8')).scripts ?? {});
    }),
  );
}

test('commands that documents name without their being typed by a test are there, with their flags', () => {
  const documents = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
    cwd: root,
    encoding: 'utf8',
  });
  const wrong: string[] = [];
  let ours = 0;
  for (const path of documents.trim().split('\n')) {
    if (path.endsWith('CHANGELOG.md') || !existsSync(join(root, path))) continue;
    const text = readFileSync(join(root, path), 'utf8');
    const lines = text.split('\n');
    for (const { line, command } of namedCommands(text)) {
      const scripts = scriptsFor(path, lines[line - 1] ?? '');
      if (/^(?:npm run|npx benchline|benchline) /.test(command)) ours++;
      const why = wrongIn(command, { scripts, commands: benchlineCommands, otherFlags });
      if (why !== null) wrong.push(`${path}:${line}: ${command}: ${why}`);
    }
  }
  expect(wrong).toEqual([]);
  // A pattern that matches nothing finds nothing wrong.
  expect(ours).toBeGreaterThan(80);
});

const known: KnownCommands = {
  scripts: new Set(['demo', 'test']),
  commands: new Map([['run', new Set(['--filter', '--no-save'])]]),
  otherFlags: new Set(['--import']),
};

test.each([
  ['npm run demo', null],
  ['npm run demo -- 200 5', null],
  ['npm run nothing', 'there is no script "nothing"'],
  ['npm test', null],
  ['npm start', 'there is no script "start"'],
  ['npm install --save-dev benchline', null],
  ['npx benchline run --filter a', null],
  ['benchline run bench --no-save', null],
  ['benchline run --filtre a', 'benchline run does not have --filtre'],
  ['npx benchline walk', 'there is no command "walk"'],
  ['--filter large', null],
  ['--import <url>', null],
  ['--fitler', 'any command does not have --fitler'],
  ['benchline(options?)', null],
  ['benchline.config.ts', null],
])('%s: %s', (command, expected) => {
  expect(wrongIn(command, known)).toBe(expected);
});

test('commands are found in lines and in blocks that are not executed, not in those that are', () => {
  const markdown = [
    'Say `npm run a` or',
    '| `npm run b` | c |',
    '',
    '```console',
    'npm run typed',
    '```',
    '',
    '<!-- not executed: why -->',
    '',
    '```console',
    'npm run d # why',
    '```',
    '',
    '```js',
    'const no = `npm run e`;',
    '```',
  ].join('\n');
  expect(namedCommands(markdown)).toEqual([
    { line: 1, command: 'npm run a' },
    { line: 2, command: 'npm run b' },
    { line: 11, command: 'npm run d' },
  ]);
});
