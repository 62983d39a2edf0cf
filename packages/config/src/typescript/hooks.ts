import { compile, stopCompiler } from './compile.js';
import { resolveTypeScript } from './resolve.js';
import { compilationOf, moduleOf } from './transform.js';
import { whenIdle } from './when-idle.js';

type NextResolve = (specifier: string, context: object) => Promise<unknown>;
type NextLoad = (url: string, context: object) => Promise<unknown>;

const compiler = whenIdle(stopCompiler);

/** Node's asynchronous `resolve` hook, in the thread that Node has for hooks. */
export async function resolve(
  specifier: string,
  context: { parentURL?: string },
  next: NextResolve,
): Promise<unknown> {
  return next(resolveTypeScript(specifier, context.parentURL) ?? specifier, context);
}

/** Node's asynchronous `load` hook. */
export async function load(url: string, context: object, next: NextLoad): Promise<unknown> {
  const compilation = compilationOf(url);
  if (compilation === null) return next(url, context);
  compiler.begin();
  try {
    return moduleOf(compilation, await compile(compilation));
  } finally {
    compiler.end();
  }
}
