import { closeSync, openSync, writeSync } from 'node:fs';
import { type ReadSystemFile, readSystemFile } from '../environment/system-file.js';

/** The peak of this process's resident set. */
export interface PeakRss {
  /**
   * Starts the peak anew.
   *
   * @returns whether it could be done; where not, the peak is that of the process's whole life
   */
  reset(): boolean;
  /** The peak since it was last reset, in bytes. */
  readBytes(): number;
}

/** What the system offers for it. */
export interface PeakRssSystem {
  readonly platform: NodeJS.Platform;
  readonly readFile: ReadSystemFile;
  /** Writes into a file of the system. @throws where that cannot be done */
  readonly writeFile: (path: string, text: string) => void;
  /** The counter that every system has: kilobytes, on macOS too since libuv 1.45, which Node 20 has. */
  readonly maxRssKilobytes: () => number;
}

const thisSystem: PeakRssSystem = {
  platform: process.platform,
  readFile: readSystemFile,
  writeFile: writeSystemFile,
  maxRssKilobytes: () => process.resourceUsage().maxRSS,
};

/**
 * The peak of this process's resident set by what the system offers: Linux tells it in `status`, and starts it anew when
 * `5` is written to `clear_refs` (proc(5)). Other systems count over a process's whole life.
 */
export function peakRssOf(system: PeakRssSystem = thisSystem): PeakRss {
  const isLinux = system.platform === 'linux';
  return {
    reset() {
      if (!isLinux) return false;
      try {
        system.writeFile('/proc/self/clear_refs', '5');
        return true;
      } catch {
        return false;
      }
    },
    readBytes() {
      const status = isLinux ? system.readFile('/proc/self/status') : null;
      const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status ?? '')?.[1] ?? system.maxRssKilobytes();
      return Number(kilobytes) * 1024;
    },
  };
}

function writeSystemFile(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    writeSync(file, text);
  } finally {
    closeSync(file);
  }
}
