import { expect, test } from 'vitest';
import { describeErrorCode, errorCodes } from './error-code.js';

test('every code says what happened and what to do', () => {
  for (const code of errorCodes) {
    const { text, hint } = describeErrorCode(code);
    expect(`${code}: ${text} ${hint}`).toMatch(/: [A-Z].*\. .+\.$/);
  }
  expect(errorCodes).toContain('interrupted');
});
