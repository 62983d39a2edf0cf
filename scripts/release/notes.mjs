// Prints what the newest version brings: the first section of the command's changelog, for the release on GitHub.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './published.mjs';

const changelog = readFileSync(join(root, 'packages', 'cli', 'CHANGELOG.md'), 'utf8');
const [, newest = ''] = changelog.split(/^## .*$/m);
console.log(newest.trim());
