// Runs turbo for this workspace: without telemetry, which would write outside of the repository.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// Its script, and not the command beside it: on Windows that needs a shell, which takes a path with a space apart.
const turbo = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
const { status } = spawnSync(process.execPath, [turbo, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
});
process.exit(status ?? 1);
