// After `changeset version`: a package that moved only because all share one version says so in its changelog.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedPackages } from './published.mjs';

for (const { directory, manifest } of publishedPackages()) {
  const path = join(directory, 'CHANGELOG.md');
  if (!existsSync(path)) continue;
  const text = readFileSync(path, 'utf8');
  const heading = `## ${manifest.version}\n`;
  const [before, after] = text.split(heading);
  if (after === undefined) continue;
  const [newest, ...older] = after.split(/^(?=## )/m);
  if (newest.trim() !== '') continue;
  const line = 'No change of its own: all packages of Benchline share one version.';
  writeFileSync(path, `${before}${heading}\n${line}\n${older.length > 0 ? `\n${older.join('')}` : ''}`);
}
