import { plainText } from '@benchline/format';
import type { FlameNode } from '@benchline/schema';
import type { CpuProfile } from '../profile/cpu-profile.js';
import { flameGraph } from './flame-graph.js';

/**
 * One line a stack, callers first: `main (src/a.ts:1);work (src/a.ts:9) 1234`, with its self time in microseconds. The
 * format of `flamegraph.pl`, inferno and speedscope; idle time and the profiler's own are left out.
 */
export function foldedStacks(profile: CpuProfile): string {
  const lines: string[] = [];
  const pending = flameGraph(profile).root.children.map((node) => ({ node, stack: frameText(node) }));
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const { node, stack } = step;
    const selfTimeUs = Math.round(node.selfValue / 1000);
    if (selfTimeUs > 0) lines.push(`${stack} ${selfTimeUs}`);
    for (const child of node.children) pending.push({ node: child, stack: `${stack};${frameText(child)}` });
  }
  return lines.length === 0 ? '' : `${lines.sort().join('\n')}\n`;
}

/** `;` ends a frame and a space before digits ends the stack: names and paths are free of both. */
function frameText({ name, file, line }: FlameNode): string {
  const place = file === '' ? '' : ` (${line === null ? file : `${file}:${line}`})`;
  return plainText(`${name}${place}`).replaceAll(';', ',');
}
