import type { CodeCategory } from '@benchline/schema';
import type { CpuProfile } from '../profile/cpu-profile.js';
import { callTree, walkCallTree } from './call-tree.js';
import { activeTimeOf, isActive } from './top-functions.js';

/** Self time of one kind of code, or of one dependency. */
export interface CategoryTime {
  readonly category: CodeCategory;
  /** For `dependency`: which. */
  readonly packageName?: string;
  readonly selfTimeNs: number;
  /** Of the active time; 0 for `idle` and `profiler`, which are no part of it. */
  readonly share: number;
  readonly hits: number;
}

/** Whose code the time went to, largest first. */
export function timeByCategory(profile: CpuProfile): CategoryTime[] {
  const root = callTree(profile);
  const activeTimeNs = activeTimeOf(root);
  const times = new Map<string, { -readonly [Field in keyof CategoryTime]: CategoryTime[Field] }>();
  for (const node of walkCallTree(root)) {
    if (node === root) continue;
    const { category, packageName } = node;
    const key = `${category} ${packageName ?? ''}`;
    const time = times.get(key) ?? {
      category,
      ...(packageName === undefined ? {} : { packageName }),
      selfTimeNs: 0,
      share: 0,
      hits: 0,
    };
    times.set(key, time);
    time.selfTimeNs += node.selfTimeNs;
    time.hits += node.hits;
    time.share = isActive(node) && activeTimeNs > 0 ? time.selfTimeNs / activeTimeNs : 0;
  }
  return [...times.values()].sort((a, b) => b.selfTimeNs - a.selfTimeNs);
}
