import { createPathsMatcher, getTsconfig, type TsConfigResult } from 'get-tsconfig';

/** The settings that change what a single file is compiled to; the others are about checking and output. */
const relevant = [
  'alwaysStrict',
  'experimentalDecorators',
  'importsNotUsedAsValues',
  'jsx',
  'jsxFactory',
  'jsxFragmentFactory',
  'jsxImportSource',
  'preserveValueImports',
  'strict',
  'target',
  'useDefineForClassFields',
  'verbatimModuleSyntax',
] as const;

const cache = new Map();
const matchers = new Map<string, ((specifier: string) => string[]) | null>();

/**
 * The compiler options that matter for one file, of the `tsconfig.json` nearest to it.
 *
 * @throws Error naming the file where the settings cannot be read
 */
export function compilerOptionsFor(file: string): Record<string, unknown> {
  const given: Record<string, unknown> = { ...nearest(file)?.config.compilerOptions };
  const options = Object.fromEntries(
    relevant.filter((name) => name in given).map((name) => [name, given[name]]),
  );
  // Node cannot run JSX, so what other tools are to preserve is compiled.
  if (options.jsx === 'preserve' || options.jsx === 'react-native') options.jsx = 'react-jsx';
  return options;
}

/**
 * The paths that a specifier stands for by `paths` and `baseUrl` of the `tsconfig.json` nearest to the importing file.
 *
 * @throws Error naming the file where the settings cannot be read
 */
export function mappedPaths(specifier: string, importer: string): readonly string[] {
  const found = nearest(importer);
  if (found === null) return [];
  let matcher = matchers.get(found.path);
  if (matcher === undefined) {
    matcher = createPathsMatcher(found);
    matchers.set(found.path, matcher);
  }
  return matcher?.(specifier) ?? [];
}

function nearest(file: string): TsConfigResult | null {
  try {
    return getTsconfig(file, 'tsconfig.json', cache);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The tsconfig.json for ${file} cannot be read: ${message}`, { cause });
  }
}
