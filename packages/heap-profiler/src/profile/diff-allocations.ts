import type { AllocationSite } from '@benchline/schema';
import type { HeapProfile } from './heap-profile.js';
import { allocationSites, type SiteGrouping } from './top-allocations.js';

/** How a site's own bytes differ between two profiles. */
export interface AllocationChange {
  readonly site: Pick<AllocationSite, 'name' | 'file' | 'line' | 'column'>;
  readonly beforeBytes: number;
  readonly afterBytes: number;
  /** Signed: after less before. */
  readonly changeBytes: number;
  /**
   * What chance alone may add to a change: the square root of bytes times interval, since samples come as a Poisson
   * process. Too wide for objects larger than the interval, which are always sampled.
   */
  readonly standardErrorBytes: number;
}

/**
 * The sites whose own bytes changed, the largest change first. Two profiles of one sampling share the samples of what
 * is in both, so that only the change is uncertain; two samplings are both uncertain as a whole.
 */
export function diffAllocations(
  before: HeapProfile,
  after: HeapProfile,
  options: { readonly by?: SiteGrouping; readonly sameSampling?: boolean } = {},
): AllocationChange[] {
  const { by = 'function', sameSampling = false } = options;
  const sitesBefore = allocationSites(before, by);
  const sitesAfter = allocationSites(after, by);
  const intervalBytes = Math.max(before.samplingIntervalBytes, after.samplingIntervalBytes);
  const changes: AllocationChange[] = [];
  for (const key of new Set([...sitesBefore.keys(), ...sitesAfter.keys()])) {
    const { name, file, line, column } = (sitesAfter.get(key) ?? sitesBefore.get(key)) as AllocationSite;
    const beforeBytes = sitesBefore.get(key)?.selfBytes ?? 0;
    const afterBytes = sitesAfter.get(key)?.selfBytes ?? 0;
    const changeBytes = afterBytes - beforeBytes;
    if (changeBytes === 0) continue;
    const uncertainBytes = sameSampling ? Math.abs(changeBytes) : beforeBytes + afterBytes;
    const standardErrorBytes = Math.sqrt(uncertainBytes * intervalBytes);
    changes.push({
      site: { name, file, line, column },
      beforeBytes,
      afterBytes,
      changeBytes,
      standardErrorBytes,
    });
  }
  return changes.sort((one, other) => Math.abs(other.changeBytes) - Math.abs(one.changeBytes));
}
