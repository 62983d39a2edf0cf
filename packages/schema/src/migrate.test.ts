import { expect, test } from 'vitest';
import { migrate } from './migrate.js';

const steps = {
  1: ({ time, ...rest }: Record<string, unknown>) => ({ ...rest, timeNs: time }),
  2: (document: Record<string, unknown>) => ({ ...document, tags: [] }),
};

test('an old document is brought up step by step', () => {
  expect(migrate({ schemaVersion: 1, time: 5 }, 'old.json', steps, 3)).toEqual({
    schemaVersion: 3,
    timeNs: 5,
    tags: [],
  });
  expect(migrate({ schemaVersion: 2, timeNs: 5 }, 'old.json', steps, 3)).toEqual({
    schemaVersion: 3,
    timeNs: 5,
    tags: [],
  });
});

test('a gap in the steps is an error, not a wrong document', () => {
  expect(() => migrate({ schemaVersion: 1 }, 'old.json', { 1: steps[1] }, 3)).toThrow(
    expect.objectContaining({ code: 'document-invalid', message: expect.stringContaining('version 2') }),
  );
});
