import type { BenchmarkDefinition } from '../src/define/definition.js';
import { clearRegistry, registry } from '../src/define/registry.js';

/** What a body registers, in a registry that held nothing before. */
export function defined(body: () => void): BenchmarkDefinition[] {
  clearRegistry();
  body();
  return [...registry().benchmarks.values()];
}
