// Prints what the newest version brings, for the release on GitHub: the changelogs of all packages, the command's first.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedPackages } from './published.mjs';

for (const { directory, manifest } of publishedPackages().sort((a, b) => rank(a) - rank(b))) {
  const path = join(directory, 'CHANGELOG.md');
  const sections = existsSync(path) ? readFileSync(path, 'utf8').split(/^## /m) : [];
  const newest = sections.find((section) => section.startsWith(`${manifest.version}\n`)) ?? '';
  const changes = newest.slice(manifest.version.length).trim();
  if (changes.startsWith('###')) console.log(`## ${manifest.name}\n\n${changes}\n`);
}

function rank({ manifest }) {
  return manifest.name === 'benchline' ? 0 : 1;
}
