import { openInspector } from '@benchline/inspector';

/** A function as V8's coverage lists it: the first range is the whole of it. */
export interface CoveredFunction {
  readonly functionName: string;
  readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number }[];
}

/** The functions of all scripts that V8 has loaded, by the script's id. Without an inspector nothing is found. */
export function coveredFunctions(): ReadonlyMap<string, readonly CoveredFunction[]> {
  try {
    const inspector = openInspector();
    try {
      inspector.call('Profiler.enable');
      const { result } = inspector.call<{ result: { scriptId: string; functions: CoveredFunction[] }[] }>(
        'Profiler.getBestEffortCoverage',
      );
      return new Map(result.map(({ scriptId, functions }) => [scriptId, functions]));
    } finally {
      inspector.close();
    }
  } catch {
    return new Map();
  }
}
