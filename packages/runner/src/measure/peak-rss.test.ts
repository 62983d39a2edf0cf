import { expect, test } from 'vitest';
import { type PeakRssSystem, peakRssOf } from './peak-rss.js';

/** A system that has the given files, and no other. */
function systemOf(
  platform: NodeJS.Platform,
  files: Readonly<Record<string, string>> = {},
): PeakRssSystem & { readonly written: string[] } {
  const written: string[] = [];
  return {
    platform,
    written,
    readFile: (path) => files[path] ?? null,
    writeFile: (path, text) => {
      if (!(path in files)) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      written.push(`${path}: ${text}`);
    },
    maxRssKilobytes: () => 2_000,
  };
}

test('Linux starts the peak anew and tells it in kilobytes', () => {
  const status = 'VmPeak:\t 9999 kB\nVmHWM:\t   1234 kB\nVmRSS:\t 1000 kB';
  const linux = systemOf('linux', { '/proc/self/status': status, '/proc/self/clear_refs': '' });
  expect(peakRssOf(linux).reset()).toBe(true);
  expect(linux.written).toEqual(['/proc/self/clear_refs: 5']);
  expect(peakRssOf(linux).readBytes()).toBe(1234 * 1024);
});

test('a Linux without these files, as in some sandboxes, counts over the life of the process', () => {
  const bare = peakRssOf(systemOf('linux'));
  expect(bare.reset()).toBe(false);
  expect(bare.readBytes()).toBe(2_000 * 1024);
});

test.each(['darwin', 'win32', 'freebsd'] as const)('%s counts over the life of the process', (platform) => {
  // Whatever happens to lie at these paths there is no answer to the question.
  const decoy = systemOf(platform, { '/proc/self/status': 'VmHWM: 1 kB', '/proc/self/clear_refs': '' });
  const peak = peakRssOf(decoy);
  expect(peak.reset()).toBe(false);
  expect(decoy.written).toEqual([]);
  expect(peak.readBytes()).toBe(2_000 * 1024);
});

test('the peak of this process is at least what it holds, and in the same unit', () => {
  const heldBytes = process.memoryUsage.rss();
  // The counters are updated at different moments; a wrong unit would be off by a factor of 1024.
  for (const platform of [process.platform, 'darwin'] as const) {
    const peakBytes = peakRssOf({
      platform,
      readFile: () => null,
      writeFile: () => undefined,
      maxRssKilobytes: () => process.resourceUsage().maxRSS,
    }).readBytes();
    expect(peakBytes / heldBytes).toBeGreaterThan(0.5);
    expect(peakBytes / heldBytes).toBeLessThan(50);
  }
});
