// Puts together what GitHub fetches for the action: its descriptions and the built steps, and no source.
// Usage: node assemble.mjs <folder>
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = dirname(dirname(fileURLToPath(import.meta.url)));
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node assemble.mjs <folder>');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
for (const name of ['action.yml', 'comment', 'dist', 'README.md'])
  cpSync(join(own, name), join(folder, name), { recursive: true });
cpSync(join(own, '..', '..', 'LICENSE'), join(folder, 'LICENSE'));
