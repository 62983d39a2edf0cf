import type { CallFrame } from '@benchline/inspector';
import { BenchlineError } from '@benchline/schema';
import type { HeapProfile } from './heap-profile.js';
import type { SamplingNode, SamplingProfile } from './sampling-profile.js';

/** What a `.heapprofile` file holds of a profile; how it was taken is not in it. */
export type StoredHeapProfile = Pick<HeapProfile, 'head' | 'samples' | 'sampleCount' | 'totalBytes'>;

/** Deeper than any stack that V8 samples. */
const DEEPEST = 2000;

/**
 * Reads a profile from parsed `.heapprofile` JSON: one of ours, of Chrome DevTools or of `node --heap-prof`.
 *
 * @param options.where - the file or source, for messages
 * @throws BenchlineError `document-invalid` naming what is wrong
 */
export function readHeapprofile(
  document: unknown,
  options: { readonly where?: string } = {},
): StoredHeapProfile {
  const { where = 'The document' } = options;
  const wrong = (what: string) =>
    new BenchlineError({
      code: 'document-invalid',
      message: `${where} is not a heap profile: ${what}`,
      hint: 'The file is damaged; record the profile again.',
    });
  const { head, samples } = asObject(document) as Partial<SamplingProfile>;
  let totalBytes = 0;
  const visit = (node: unknown, depth: number): void => {
    const flaw = flawOf(node) ?? (depth > DEEPEST ? 'its calls are too deep' : undefined);
    if (flaw !== undefined) throw wrong(flaw);
    const { selfSize, children } = node as SamplingNode;
    totalBytes += selfSize;
    for (const child of children) visit(child, depth + 1);
  };
  visit(head, 0);
  if (samples !== undefined && !Array.isArray(samples)) throw wrong('its samples are no list');
  return {
    head: head as SamplingNode,
    totalBytes,
    sampleCount: samples?.length ?? 0,
    ...(samples === undefined ? {} : { samples }),
  };
}

function flawOf(node: unknown): string | undefined {
  const { callFrame, selfSize, children } = asObject(node) as Partial<SamplingNode>;
  const { functionName, url, lineNumber, columnNumber } = asObject(callFrame) as Partial<CallFrame>;
  if (typeof functionName !== 'string' || typeof url !== 'string')
    return 'a node has no function or no address';
  if (!Number.isInteger(lineNumber) || !Number.isInteger(columnNumber))
    return 'a node has no line or no column';
  if (typeof selfSize !== 'number' || !(selfSize >= 0)) return 'a node has no size';
  return Array.isArray(children) ? undefined : 'a node has no list of children';
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
