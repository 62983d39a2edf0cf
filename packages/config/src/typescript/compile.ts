import { stop, type TransformFailure, transform } from 'esbuild';
import type { Compilation, CompilationOutcome } from './transform.js';

/** Compiles one file in the compiler's own process, which is started when needed. */
export async function compile({
  text,
  options,
}: Pick<Compilation, 'text' | 'options'>): Promise<CompilationOutcome> {
  try {
    const { code } = await transform(text, options);
    return { code };
  } catch (error) {
    const [first] = (error as Partial<TransformFailure>).errors ?? [];
    return { error: { text: first?.text ?? String(error), location: first?.location ?? null } };
  }
}

/** Ends the compiler's own process; the next compilation starts another. */
export async function stopCompiler(): Promise<void> {
  await stop();
}
