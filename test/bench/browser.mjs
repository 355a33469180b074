import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { runnerImport } from 'vite';
import { serve } from '../../src/cli/serve.mjs';
import { CHROMIUM_ARGS, ensureChromium } from '../browser/chromium.mjs';
import { folder } from './files.mjs';
import { watchPage } from './watch.mjs';

/** Nothing but the bench's own servers can be reached. */
const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** True where the peers are installed. */
export const hasPeers = existsSync('test/bench/peers/node_modules/@duckdb/duckdb-wasm/package.json');

/** @typedef {(outDir: string) => Promise<void>} Build */

const { module } = await runnerImport('./test/bench/build.ts', { configFile: false, logLevel: 'error' });
/** The bench's page, the page of the peers, and the app as it is built. */
export const { buildPage, buildPeers, buildApp } = /** @type {typeof import('./build')} */ (module);

// Importing a module through vite declares a development: what is measured is built for production.
process.env['NODE_ENV'] = 'production';

export const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: [...CHROMIUM_ARGS, NO_NETWORK],
});

/**
 * Builds and serves a page for as long as work on it takes.
 * @template T @param {Build} build @param {(address: string) => Promise<T>} work @returns {Promise<T>}
 */
export async function served(build, work) {
  const built = mkdtempSync(join(folder, 'page-'));
  try {
    await build(built);
    const server = await serve(built, 0);
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    try {
      return await work(`http://127.0.0.1:${port}/`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

/**
 * Opens an address in a profile of its own, empty and forgotten afterwards.
 * @template T @param {string} address @param {(page: import('playwright').Page) => Promise<T>} work @returns {Promise<T>}
 */
export async function onPage(address, work) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.addInitScript(watchPage);
    await page.goto(address);
    return await work(page);
  } finally {
    await context.close();
  }
}
