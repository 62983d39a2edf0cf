import { formatBytes, formatDuration, formatPercent } from '@benchline/format';
import type { FlameFrame } from '../../model/profiles/flame-view.js';

/** A frame with its numbers, relative to the whole: what its box says when it is pointed at. */
export function frameText(frame: FlameFrame, root: FlameFrame, unit: 'ns' | 'bytes'): string {
  const write = unit === 'ns' ? formatDuration : formatBytes;
  const place = frame.place === '' ? '' : ` (${frame.place})`;
  if (frame.deltaSelfValue === null) {
    const part = (value: number) => `${write(value)}, ${formatPercent(value / (root.totalValue || 1))}`;
    return `${frame.name}${place}: self ${part(frame.selfValue)}; total ${part(frame.totalValue)}`;
  }
  const sign = frame.deltaSelfValue > 0 ? '+' : frame.deltaSelfValue < 0 ? '-' : '';
  return (
    `${frame.name}${place}: self ${write(frame.baselineSelfValue ?? 0)} → ${write(frame.selfValue)} per operation` +
    ` (${sign}${write(Math.abs(frame.deltaSelfValue))}); ` +
    `total ${write(frame.baselineTotalValue ?? 0)} → ${write(frame.totalValue)}`
  );
}
