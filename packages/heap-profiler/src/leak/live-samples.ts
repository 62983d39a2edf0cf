import type { CallFrame, Sample, SamplingNode } from '../profile/sampling-profile.js';
import { isUserCode, sourcePlace } from '../profile/source-place.js';
import { ownFile } from './operation.js';

/** A function of the user that holds, directly or by V8's own functions, a sample that is alive. */
export interface LiveSample {
  readonly bytes: number;
  /** The innermost frame of user code; `null` where there is none, or it is the check's own. */
  readonly frame: CallFrame | null;
  /** The innermost frame, of whatever code. */
  readonly leaf: CallFrame;
}

/** The samples in the order of their allocation. */
export function liveSamples(head: SamplingNode, samples: readonly Sample[]): LiveSample[] {
  const frames = new Map<number, { frame: CallFrame | null; leaf: CallFrame }>();
  const visit = (node: SamplingNode, outer: CallFrame | null) => {
    const frame = isUserCode(node.callFrame) ? node.callFrame : outer;
    frames.set(node.id, { frame: frame !== null && isOwn(frame) ? null : frame, leaf: node.callFrame });
    for (const child of node.children) {
      // What the inspector keeps for itself.
      if (child.callFrame.url !== 'node:inspector') visit(child, frame);
    }
  };
  visit(head, null);
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
