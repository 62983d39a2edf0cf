import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const packages = fileURLToPath(new URL('../packages/', import.meta.url));
const folders = readdirSync(packages);
const isPublished = (folder: string) =>
  (JSON.parse(readFileSync(`${packages}${folder}/package.json`, 'utf8')) as { private?: boolean }).private !==
  true;

/** Lines of each file of code, without tests. */
const sources = folders.flatMap((folder) =>
  readdirSync(`${packages}${folder}`).includes('src')
    ? readdirSync(`${packages}${folder}/src`, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.ts$/.test(path) && !/\.(test|d)\.ts$/.test(path))
        .map((path) => ({
          path: `${folder}/src/${path}`,
          lines: readFileSync(`${packages}${folder}/src/${path}`, 'utf8').split('\n').length - 1,
        }))
    : [],
);

test('files are short: none above 400 lines, half of them below 120', () => {
  expect(sources.filter(({ lines }) => lines > 400)).toEqual([]);
  const sorted = sources.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted.length).toBeGreaterThan(200);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(120);
});

test('everything that a package hands out says what it is', { timeout: 240_000 }, () => {
  const entries = folders.filter(isPublished).flatMap((folder) => entriesOf(folder));
  const program = ts.createProgram(entries, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    skipLibCheck: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const silent = entries.flatMap((entry) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(entry) as ts.SourceFile);
    return (module === undefined ? [] : checker.getExportsOfModule(module))
      .filter((symbol) => !saysWhatItIs(checker, symbol))
      .map((symbol) => `${entry.replace(packages, '')}: ${symbol.name}`);
  });
  expect(silent).toEqual([]);
});

/** The sources of the entries that a package's `exports` name. */
function entriesOf(folder: string): string[] {
  const { exports } = JSON.parse(readFileSync(`${packages}${folder}/package.json`, 'utf8')) as {
    exports: Record<string, string | { types: string }>;
  };
  return Object.values(exports).flatMap((entry) => {
    const built = typeof entry === 'string' ? undefined : /^\.\/dist\/(.+)\.d\.ts$/.exec(entry.types)?.[1];
    if (built === undefined) return [];
    const source = `${packages}${folder}/src/${built}`;
    return [existsSync(`${source}.ts`) ? `${source}.ts` : `${source}/index.ts`];
  });
}

function saysWhatItIs(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  // What comes from a package that is not built here says it there.
  if (target.declarations === undefined) return true;
  return target.getDocumentationComment(checker).length > 0 || target.getJsDocTags().length > 0;
}
