import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { expect } from 'vitest';
import { CHROMIUM_ARGS, ensureChromium } from '../browser/chromium.mjs';
import { serve } from '../../src/cli/serve.mjs';

export const ROOT = resolve(import.meta.dirname, '../..');

/** The built app on a loopback port, and a browser to open it in. */
export interface App {
  readonly address: string;
  /** A fresh profile: nothing stored. Everything that should not happen on a page is collected in `wrongs`. */
  open(options?: OpenOptions): Promise<Opened>;
  close(): Promise<void>;
}

interface OpenOptions {
  readonly hash?: string;
  readonly width?: number;
  readonly height?: number;
  /** Another address than the served one, such as the single file. */
  readonly at?: string;
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught exceptions, policy violations and requests to other hosts. */
  readonly wrongs: string[];
  close(): Promise<void>;
}

export async function startApp(folder = 'dist'): Promise<App> {
  const server: Server = await serve(resolve(ROOT, folder), 0);
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/`;
  const browser: Browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: CHROMIUM_ARGS,
  });
  return {
    address,
    async open({ hash = '', width = 1366, height = 768, at = address } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
      const page = await context.newPage();
      const wrongs: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') wrongs.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => wrongs.push(`exception: ${error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(at) && !/^(data|blob):/.test(url)) wrongs.push(`request: ${url}`);
      });
      await page.goto(at + hash);
      await ready(page);
      return { page, context, wrongs, close: () => context.close() };
    },
    async close() {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The address of a comparison. The names of the parameters hold for the release's life. */
export const compareLink = (parameters: Readonly<Record<string, string | number>>): string =>
  `#/compare?${new URLSearchParams({ v: '1', ...mapped(parameters) }).toString()}`;

const mapped = (parameters: Readonly<Record<string, string | number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));

/** Opens a hash in the page that is open, as a click on a link does. */
export async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Chooses files in the one place where the data screen takes them. */
export async function importFiles(
  page: Page,
  files: readonly { readonly name: string; readonly content: string | Buffer }[],
): Promise<void> {
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles(
      files.map(({ name, content }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })),
    );
}

/** Loads the demo data on the data screen, where the page must be. */
export async function loadDemo(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(载入演示数据|Load demo data)$/ })
    .first()
    .click();
  await page.locator('[data-dataset][data-origin="demo"]').waitFor();
}

/** Waits until the data are loaded, which the app says on its root element, and the screen stands: some come on demand. */
export const ready = async (page: Page): Promise<void> => {
  await page.locator('[data-status="ready"]').waitFor();
  await page.locator('main h1').first().waitFor({ state: 'attached' });
};

/** Brings every panel into view, for one out of sight is not drawn, and waits until each is. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('section[data-panel], h1').first().waitFor();
  for (const section of await page.locator('section[data-panel]').all()) {
    await section.scrollIntoViewIfNeeded();
    await expect.poll(() => section.getAttribute('aria-busy')).toBe('false');
  }
}

/** Cell texts of a panel's table twin, opened by its button where it is closed. */
export async function tableOf(page: Page, panel: string): Promise<string[][]> {
  const section = page.locator(`section[data-panel="${panel}"]`);
  await section.scrollIntoViewIfNeeded();
  const table = section.locator(`table[data-panel-table="${panel}"]`);
  if (!(await table.isVisible())) await section.getByRole('button', { name: /^(表格|Table)$/ }).click();
  await table.waitFor();
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th,td')].map((cell) => (cell.textContent ?? '').trim())),
    );
}

/** The rows of a table twin whose joined text holds every one of the words. */
export const rowsWith = (rows: string[][], ...words: string[]): string[][] =>
  rows.filter((row) => words.every((word) => row.join(' | ').includes(word)));
