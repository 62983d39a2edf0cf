import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url);

/** The formatter aligns tables. */
const unaligned = (text: string) => text.replace(/-{3,}/g, '---').replace(/ +/g, ' ');

test('docs/words.md says what the code says; `node scripts/write-words.mjs` writes it anew', () => {
  const printed = execFileSync(
    process.execPath,
    [fileURLToPath(new URL('scripts/write-words.mjs', root)), '--print'],
    {
      encoding: 'utf8',
    },
  );
  expect(unaligned(readFileSync(new URL('docs/words.md', root), 'utf8'))).toBe(unaligned(printed));
});
