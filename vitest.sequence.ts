import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute or more. Begun last, one of them would leave the other processor idle. */
const longest = ['test/documents/documents.test.ts'];

/**
 * First the files that have a process of their own, then those that share one, which would be ended by any in between. Of
 * these the longest come first, and all others as vitest has them: by their last duration, on a fresh clone by their size.
 */
export class FewProcesses extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ moduleId, project }: TestSpecification): number {
  if (project.config.isolate) return 0;
  const rank = longest.findIndex((path) => moduleId.endsWith(path));
  return 1 + (rank === -1 ? longest.length : rank);
}
