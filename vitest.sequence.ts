import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute or more. Begun last, one of them would leave the other processors idle. */
const longest = [
  'test/documents/documents.test.ts',
  'packages/vitest/test/e2e/versions.test.ts',
  'test/published-packages.test.ts',
  'packages/vitest/test/e2e/behaviour.test.ts',
];

/** The longest first, and else as vitest does: by their last duration, on a fresh clone by their size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = longest.findIndex((path) => moduleId.endsWith(path));
  return rank === -1 ? longest.length : rank;
}
