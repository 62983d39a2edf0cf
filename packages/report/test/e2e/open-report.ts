import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type ReportModel, renderHtml } from '../../src/index.js';
import { openBrowser } from './browser.js';

/** A page, and what it did that a page at peace never does: messages, errors, dialogs, requests. */
export interface OpenedReport {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens reports from disk. */
export interface ReportOpener {
  readonly open: (
    model: ReportModel,
    options?: BrowserContextOptions,
    hash?: string,
  ) => Promise<OpenedReport>;
  readonly close: () => Promise<void>;
}

/** Starts a browser for reports. */
export async function createReportOpener(): Promise<ReportOpener> {
  const browser: Browser = await openBrowser();
  const folder = await mkdtemp(join(tmpdir(), 'benchline-report-'));
  return {
    open: async (model, options = {}, hash = '') => {
      const path = join(folder, 'index.html');
      await writeFile(path, renderHtml(model));
      const page = await (await browser.newContext(options)).newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('dialog', (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        if (!request.isNavigationRequest()) complaints.push(`request: ${request.url().slice(0, 80)}`);
      });
      await page.goto(`${pathToFileURL(path)}${hash}`);
      return { page, complaints };
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}
