// Preloaded into a command: writes the process's peak resident set when it ends.
import { writeFileSync } from 'node:fs';

const file = process.env.BENCHLINE_PEAK_FILE;
delete process.env.BENCHLINE_PEAK_FILE;
if (file !== undefined) {
  process.on('exit', () =>
    writeFileSync(file, JSON.stringify({ peakMiB: process.resourceUsage().maxRSS / 1024 })),
  );
}
