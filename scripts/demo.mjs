// Shows the main job on real code: measure examples/digital-model, keep a baseline, measure again and check against it,
// show the trend, write the report. Everything is written inside that folder.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const example = join(root, 'examples', 'digital-model');
const command = join(root, 'packages', 'cli', 'bin', 'benchline.js');

benchline(['run'], 'Measure');
benchline(['baseline', 'save'], 'Keep what was measured as the baseline');
// A verdict is what the demonstration shows, not what it depends on: 1 says worse, 3 says cannot tell.
benchline(['check'], 'Measure again and judge against the baseline', [0, 1, 3]);
benchline(['trend'], 'How the benchmarks moved');
benchline(['report'], 'Write the report');

function benchline(args, what, fine = [0]) {
  console.log(`\n── ${what}: benchline ${args.join(' ')}\n`);
  const { status, signal } = spawnSync(process.execPath, [command, ...args], {
    cwd: example,
    stdio: 'inherit',
  });
  if (status === null || !fine.includes(status)) {
    console.error(`benchline ${args.join(' ')} ended with ${signal ?? status}`);
    process.exit(status ?? 1);
  }
}
