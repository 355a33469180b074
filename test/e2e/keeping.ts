import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { CHROMIUM_ARGS, ensureChromium } from '../browser/chromium.mjs';
import { importFiles, ready } from './app';

/** The long form of the tests of what is kept: `npm run test:stress`. */
export const STRESS = process.env['STRESS'] === '1';

/** A browser whose profile outlives it, as that of a person does. */
export interface Profile {
  readonly context: BrowserContext;
  /** The page, opened at the data screen and ready. */
  visit(): Promise<Page>;
  /** Ends the browser as a power failure would, and starts it again; `meanwhile` gets the profile's folder. */
  kill(meanwhile?: (folder: string) => void): Promise<void>;
  close(): Promise<void>;
}

/** A profile in a folder of its own, on the app at an address. */
export async function startProfile(address: string): Promise<Profile> {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-profile-'));
  const executablePath = await ensureChromium();
  const start = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(folder, {
      executablePath,
      args: [...CHROMIUM_ARGS, '--disable-session-crashed-bubble'],
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
    });
  let context = await start();
  return {
    get context() {
      return context;
    },
    async visit() {
      const page = await context.newPage();
      await page.goto(`${address}#/data`);
      await ready(page);
      return page;
    },
    async kill(meanwhile) {
      const session = await context.browser()?.newBrowserCDPSession();
      const gone = new Promise((resolve) => context.once('close', resolve));
      await session?.send('Browser.crash').catch(() => undefined);
      await gone;
      meanwhile?.(folder);
      context = await start();
    },
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A long table of so many rows, each its own figure. */
export function table(rows: number, name: string): { name: string; content: string } {
  const lines = ['单位,年份,指标,口径,数值,计量单位'];
  for (let i = 0; i < rows; i += 1) {
    lines.push(`杭州市西湖区卫生健康局,${2000 + (i % 25)},项目${Math.floor(i / 25)},全区,${i},件`);
  }
  return { name, content: `${lines.join('\n')}\n` };
}

/** Imports a table and waits until its data set stands in the list. */
export async function importWhole(page: Page, file: { name: string; content: string }): Promise<void> {
  await importFiles(page, [file]);
  await line(page, file.name).waitFor();
}

/** The line of a data set in the list. */
export const line = (page: Page, name: string) =>
  page.locator('[data-dataset]').filter({ hasText: name }).first();

/** Figures of the reader's own data sets by name, as the list shows them. */
export const ownSets = (page: Page): Promise<Record<string, number>> =>
  page
    .locator('[data-dataset][data-origin="user"]')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [
          (row.querySelector('th')?.textContent ?? '').trim(),
          Number((row.querySelector('td.number')?.textContent ?? '').replace(/\D/g, '')),
        ]),
      ),
    );

/** What is stored, read behind the app's back: records in each table, and records that nothing points to. */
export interface Audit {
  readonly counts: Readonly<Record<string, number>>;
  readonly orphans: readonly string[];
}

export const audit = (page: Page): Promise<Audit> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await asked(indexedDB.open('health-law-dashboard'));
    const names = [...db.objectStoreNames];
    const transaction = db.transaction(names, 'readonly');
    const keys = async (name: string): Promise<unknown[]> =>
      asked(transaction.objectStore(name).getAllKeys());
    const all = <T>(name: string) => asked(transaction.objectStore(name).getAll()) as Promise<T[]>;
    const counts: Record<string, number> = {};
    for (const name of names) counts[name] = (await keys(name)).length;
    const pointers = await all<{ id: string; version: string }>('datasets');
    const versions = await all<{ key: string; original: string }>('versions');
    const history = await all<{ before: string | null; after: string | null }>('history');
    const parts = (await keys('parts')) as [string, number][];
    const heads = await all<{ id: string; parts: number }>('heads');
    const originals = (await keys('originals')) as string[];
    db.close();
    const needed = new Set([
      ...pointers.map(({ version }) => version),
      ...history.flatMap(({ before, after }) => [before, after]),
    ]);
    const held = new Set(versions.map(({ key }) => key));
    const orphans = [
      ...versions.filter(({ key }) => !needed.has(key)).map(({ key }) => `version ${key}`),
      ...[...needed].filter((key) => key !== null && !held.has(key)).map((key) => `no version ${key}`),
      ...heads.filter(({ id }) => !held.has(id)).map(({ id }) => `head ${id}`),
      ...[...held].filter((key) => !heads.some(({ id }) => id === key)).map((key) => `no head ${key}`),
      ...parts.filter(([version]) => !held.has(version)).map(([version]) => `part of ${version}`),
      ...heads
        .filter(({ id, parts: of }) => parts.filter(([version]) => version === id).length !== of)
        .map(({ id }) => `parts missing of ${id}`),
      ...originals
        .filter((id) => !versions.some(({ original }) => original === id))
        .map((id) => `original ${id}`),
      ...versions
        .filter(({ original }) => !originals.includes(original))
        .map(({ original }) => `no original ${original}`),
    ];
    return { counts, orphans };
  });
