import type { CallFrame } from '@benchline/inspector';
import type { Sample, SamplingNode } from '../profile/sampling-profile.js';
import { isUserCode, sourcePlace } from '../profile/source-place.js';
import { ownFile } from './operation.js';

/** A function of the user that holds, directly or by V8's own functions, a sample that is alive. */
export interface LiveSample {
  readonly bytes: number;
  /** The innermost frame of user code; `null` where there is none, or it is the check's own. */
  readonly frame: CallFrame | null;
  /** The innermost frame whose name starts so as it was asked for; `null` where there is none. */
  readonly marker: CallFrame | null;
}

/**
 * The samples in the order of their allocation.
 * @param markerPrefix - of the names of functions that leave marks
 */
export function liveSamples(
  head: SamplingNode,
  samples: readonly Sample[],
  markerPrefix?: string,
): LiveSample[] {
  const frames = new Map<number, Omit<LiveSample, 'bytes'>>();
  const visit = (node: SamplingNode, outer: CallFrame | null, outerMarker: CallFrame | null) => {
    const frame = isUserCode(node.callFrame) ? node.callFrame : outer;
    const isMarker = markerPrefix !== undefined && node.callFrame.functionName.startsWith(markerPrefix);
    const marker = isMarker ? node.callFrame : outerMarker;
    frames.set(node.id, { frame: frame !== null && isOwn(frame) ? null : frame, marker });
    for (const child of node.children) {
      // What the inspector keeps for itself.
      if (child.callFrame.url !== 'node:inspector') visit(child, frame, marker);
    }
  };
  visit(head, null, null);
  return [...samples]
    .sort((one, other) => one.ordinal - other.ordinal)
    .flatMap(({ size, nodeId }) => {
      const at = frames.get(nodeId);
      return at === undefined ? [] : [{ bytes: size, ...at }];
    });
}

/** The same in every profile of a process. */
export function functionKey({ scriptId, lineNumber, columnNumber }: CallFrame): string {
  return `${scriptId}:${lineNumber}:${columnNumber}`;
}

function isOwn(frame: CallFrame): boolean {
  return sourcePlace(frame).file === ownFile;
}
