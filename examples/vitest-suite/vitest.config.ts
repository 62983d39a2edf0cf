import { benchlineProject } from '@benchline/vitest/config';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts'] } },
      benchlineProject({ include: ['bench/**/*.bench.test.ts'] }, { report: true }),
    ],
  },
});
