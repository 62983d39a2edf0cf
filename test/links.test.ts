import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const documents = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((path) => existsSync(join(root, path)));

test('links of documents lead somewhere, those to a line to what they name', () => {
  const wrong: string[] = [];
  for (const path of documents) {
    const text = readFileSync(join(root, path), 'utf8').replace(/```[\s\S]*?```/g, '');
    for (const [, words = '', target = ''] of text.matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/g)) {
      if (/^(?:[a-z]+:|#)/.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const full = join(root, dirname(path), file);
      if (!existsSync(full)) wrong.push(`${path}: ${target} is not there`);
      else if (anchor !== undefined && /^L\d+$/.test(anchor)) {
        const name = words.replaceAll('`', '');
        const lines = readFileSync(full, 'utf8').split('\n');
        const line = lines[Number(anchor.slice(1)) - 1] ?? '';
        if (!line.includes(name)) {
          const at = lines.findIndex((one) => new RegExp(`^export .*\\b${name}\\b`).test(one)) + 1;
          wrong.push(`${path}: ${name} is not on line ${anchor} of ${file}, but on ${at}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});
