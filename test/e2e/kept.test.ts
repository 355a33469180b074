import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles, ready, startApp, type App, type Opened } from './app';
import { audit, importWhole, line, ownSets, startProfile, table } from './keeping';

const A = table(40, '甲表.csv');
const B = table(60, '乙表.csv');

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const atData = (): Promise<Opened> => app.open({ hash: '#/data' });

async function again(page: Page): Promise<void> {
  await page.reload();
  await ready(page);
}

/** Sends a command of the DevTools protocol about this origin's storage. */
async function ofStorage(
  { context, page }: Opened,
  command: (session: CDPSession, origin: string) => Promise<unknown>,
): Promise<void> {
  const session = await context.newCDPSession(page);
  await command(session, new URL(app.address).origin);
}

/** Runs a change on a raw store of the database, behind the app's back. */
const behind = (page: Page, store: string, change: 'flip a bit' | 'mark as newer'): Promise<void> =>
  page.evaluate(
    async ([name, what]) => {
      const asked = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await asked(indexedDB.open('health-law-dashboard'));
      const records = db.transaction(name, 'readwrite').objectStore(name);
      if (what === 'mark as newer') {
        await asked(records.put({ key: 'schema', value: { schema: 99, readableFrom: 2 } }));
      } else {
        const found = (await asked(records.getAll())) as {
          dataset: string;
          value: { rest: Uint8Array };
        }[];
        const part = found.find(({ dataset }) => dataset.startsWith('user:'));
        if (!part) throw new Error('No part of the reader’s');
        const bytes = new Uint8Array(part.value.rest.buffer);
        bytes[9] = (bytes[9] ?? 0) ^ 4;
        await asked(records.put(part));
      }
      db.close();
    },
    [store, change] as const,
  );

/** Room for what the page ships and a small table, not for a large one. */
const LITTLE_ROOM = 400_000;

describe('a full disk', () => {
  it('leaves what was stored, says what to delete, and is over when there is room again', async () => {
    const profile = await startProfile(app.address);
    // Set before the database is opened: the browser grants room in advance, for as long as it is open.
    const session = await profile.context.newCDPSession(await profile.context.newPage());
    const { origin } = new URL(app.address);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: LITTLE_ROOM });
    const page = await profile.visit();
    await importWhole(page, A);
    await importFiles(page, [table(8_000, '大表.csv')]);
    await expect.poll(() => page.locator('main').innerText(), { timeout: 30_000 }).toContain('存储空间不足');
    await expect
      .poll(() => page.locator('main').innerText())
      .toMatch(/原有数据完好.*备份.*删除.*清除操作历史/s);
    expect(await ownSets(page)).toEqual({ [A.name]: 40 });
    await again(page);
    expect(await ownSets(page)).toEqual({ [A.name]: 40 });
    expect((await audit(page)).orphans).toEqual([]);

    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await importWhole(page, B);
    await importWhole(page, table(8_000, '大表.csv'));
    await again(page);
    expect(await ownSets(page)).toEqual({ [A.name]: 40, [B.name]: 60, '大表.csv': 8_000 });
    expect((await audit(page)).orphans).toEqual([]);
    await profile.close();
  });
});

describe('a file that changes while it is asked about', () => {
  it('is not stored, for that reason and not for want of room', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dashboard-file-'));
    const path = join(folder, '核对.csv');
    const row = '杭州市西湖区卫生健康局,2020';
    const text = [
      '单位,年份,指标,口径,数值,计量单位',
      ...[`${row},行政处罚案件数,全区,3,件`, `${row},行政处罚案件数,全区,4,件`, `${row},复议案件,全区,无,件`],
    ].join('\n');
    writeFileSync(path, text);
    // The browser sees changes by the second.
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    const profile = await startProfile(app.address);
    const page = await profile.visit();
    await page.locator('input[type=file][multiple]').setInputFiles(path);
    await page.getByText('以后出现的为准').click();
    const store = page.getByRole('button', { name: /^导入/ }).first();
    await expect.poll(() => store.isEnabled()).toBe(true);
    writeFileSync(path, `${text}\n\n`);
    await store.click();
    await expect.poll(() => page.locator('main').innerText()).toContain('文件在读取后被修改、移动或删除');
    await expect.poll(() => page.locator('.notices').count()).toBe(0);
    expect(await ownSets(page)).toEqual({});
    await profile.close();
    rmSync(folder, { recursive: true });
  });
});

describe('a database that comes back empty', () => {
  it('is missed by name, and everything is restored from a backup', async () => {
    const opened = await atData();
    const { page, wrongs, close } = opened;
    await importWhole(page, A);
    await importWhole(page, B);
    await page.getByText('尚未备份').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '备份到文件' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^卫健法治指标看板备份-\d{4}-\d\d-\d\d\.zip$/);
    const path = await download.path();
    const entries = unzipSync(new Uint8Array(readFileSync(path)));
    expect(new TextDecoder().decode(entries[`原始表格/001 ${A.name}`])).toBe(A.content);
    await page.getByText('上次备份：').first().waitFor();

    await ofStorage(opened, (session, origin) =>
      session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' }),
    );
    await again(page);
    const lost = page.locator('[data-lost]');
    await lost.waitFor();
    await expect
      .poll(() => lost.innerText())
      .toMatch(/数据已缺失.*甲表\.csv.*40 个数字.*乙表\.csv.*60 个数字/s);
    expect(await ownSets(page)).toEqual({});

    await lost.locator('input[type=file]').setInputFiles(path);
    await lost.getByText('新增 2 个、替换 0 个数据集，0 个相同不变').waitFor();
    expect(await ownSets(page)).toEqual({});
    await lost.getByRole('button', { name: '确认恢复' }).click();
    await lost.waitFor({ state: 'detached' });
    expect(await ownSets(page)).toEqual({ [A.name]: 40, [B.name]: 60 });
    await again(page);
    expect(await ownSets(page)).toEqual({ [A.name]: 40, [B.name]: 60 });
    await expect.poll(() => lost.count()).toBe(0);

    const back = page.getByRole('button', {
      name: /^撤销：从备份或数据包恢复“(甲|乙)表\.csv”等 2 个数据集$/,
    });
    await back.click();
    await expect.poll(() => ownSets(page)).toEqual({});
    await page
      .getByRole('button', { name: /^重做：从备份或数据包恢复“(甲|乙)表\.csv”等 2 个数据集$/ })
      .click();
    await expect.poll(() => ownSets(page)).toEqual({ [A.name]: 40, [B.name]: 60 });
    expect(wrongs).toEqual([]);
    await close();
  });

  it('is no longer missed where the reader starts anew', async () => {
    const opened = await atData();
    const { page, close } = opened;
    await importWhole(page, A);
    await ofStorage(opened, (session, origin) =>
      session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' }),
    );
    await again(page);
    await page.getByRole('button', { name: '放弃并重新开始' }).click();
    await page.locator('[data-lost]').waitFor({ state: 'detached' });
    await again(page);
    await expect.poll(() => page.locator('[data-lost]').count()).toBe(0);
    await close();
  });
});

describe('a damaged data set', () => {
  it('is set apart, the others work, and its stored original brings it back', async () => {
    const { page, wrongs, close } = await atData();
    await importWhole(page, A);
    await behind(page, 'parts', 'flip a bit');
    await importWhole(page, B);
    await again(page);
    const damaged = page.locator('[data-damaged]');
    await damaged.waitFor();
    await expect.poll(() => damaged.innerText()).toContain(A.name);
    expect(await ownSets(page)).toEqual({ [B.name]: 60 });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      damaged.getByRole('button', { name: '导出原始表格' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toBe(A.content);
    await damaged.getByRole('button', { name: '用保存的原始表格重新导入' }).click();
    await damaged.waitFor({ state: 'detached' });
    expect(await ownSets(page)).toEqual({ [A.name]: 40, [B.name]: 60 });
    await again(page);
    expect(await ownSets(page)).toEqual({ [A.name]: 40, [B.name]: 60 });
    expect((await audit(page)).orphans).toEqual([]);
    expect(wrongs).toEqual([]);
    await close();
  });
});

/** Figures enough for a file of their own. */
const LARGE = 45_000;

/** Takes the files away in which the browser keeps large values and blobs. */
function loseFiles(folder: string): void {
  const places = join(folder, 'Default', 'IndexedDB');
  const [place = ''] = readdirSync(places).filter((each) => each.endsWith('.blob'));
  for (const each of readdirSync(join(places, place), { recursive: true, withFileTypes: true })) {
    if (each.isFile()) rmSync(join(each.parentPath, each.name));
  }
}

describe('files of the browser that are gone', () => {
  it('cost the data sets whose figures they held, and no other', async () => {
    const profile = await startProfile(app.address);
    const page = await profile.visit();
    await importWhole(page, A);
    await importWhole(page, table(LARGE, '大表.csv'));
    await page.close();
    await profile.kill(loseFiles);

    const after = await profile.visit();
    expect(await after.locator('[data-damaged]').allInnerTexts()).toEqual([
      expect.stringContaining('大表.csv'),
    ]);
    expect(await ownSets(after)).toEqual({ [A.name]: 40 });
    const [download] = await Promise.all([
      after.waitForEvent('download'),
      after.getByRole('button', { name: '备份到文件' }).click(),
    ]);
    await expect.poll(() => after.locator('.backup').innerText()).toMatch(/“大表\.csv”已损坏，未列入备份/);
    await expect.poll(() => after.locator('.backup').innerText()).toContain(`“${A.name}”的原始表格已缺失`);
    const backup = await download.path();
    await after.locator('.backup input[type=file]').setInputFiles(backup);
    await after.getByText('新增 0 个、替换 0 个数据集，1 个相同不变').waitFor();

    // The file at hand brings figures and bytes back.
    await importFiles(after, [table(LARGE, '大表.csv')]);
    await line(after, '大表.csv').waitFor();
    await after.locator('[data-damaged]').getByRole('button', { name: '删除' }).click();
    await after.locator('[data-damaged]').waitFor({ state: 'detached' });
    await again(after);
    expect(await ownSets(after)).toEqual({ [A.name]: 40, '大表.csv': LARGE });
    const [whole] = await Promise.all([
      after.waitForEvent('download'),
      after.getByRole('button', { name: '备份到文件' }).click(),
    ]);
    const entries = unzipSync(new Uint8Array(readFileSync(await whole.path())));
    const name = Object.keys(entries).find((each) => /^原始表格\/\d+ 大表\.csv$/.test(each));
    expect(new TextDecoder().decode(entries[name ?? ''])).toBe(table(LARGE, '大表.csv').content);
    await profile.close();
  });
});

describe('an older page on newer data', () => {
  it('shows them and changes nothing', async () => {
    const { page, close } = await atData();
    await importWhole(page, A);
    await behind(page, 'settings', 'mark as newer');
    await again(page);
    expect(await ownSets(page)).toEqual({ [A.name]: 40 });
    await expect.poll(() => page.locator('main').innerText()).toContain('只能查看，不能导入或改动');
    await expect.poll(() => page.locator('input[type=file]').count()).toBe(0);
    const { counts } = await audit(page);
    await line(page, A.name).getByRole('button', { name: /^删除/ }).click();
    await expect.poll(() => page.locator('.notices').innerText()).toContain('未能保存');
    expect((await audit(page)).counts).toEqual(counts);
    await close();
  });
});

describe('two tabs', () => {
  it('that import at once both keep theirs, and each sees the other’s, its removal and its undoing', async () => {
    const { page: one, context, wrongs, close } = await atData();
    const two = await context.newPage();
    await two.goto(`${app.address}#/data`);
    await ready(two);
    await Promise.all([importFiles(one, [A]), importFiles(two, [B])]);
    const both = { [A.name]: 40, [B.name]: 60 };
    await expect.poll(() => ownSets(one), { timeout: 20_000 }).toEqual(both);
    await expect.poll(() => ownSets(two), { timeout: 20_000 }).toEqual(both);
    await line(two, A.name).getByRole('button', { name: /^删除/ }).click();
    await expect.poll(() => ownSets(one), { timeout: 20_000 }).toEqual({ [B.name]: 60 });
    await one.getByRole('button', { name: `撤销：删除“${A.name}”` }).click();
    await expect.poll(() => ownSets(two), { timeout: 20_000 }).toEqual(both);
    await two.getByRole('button', { name: `重做：删除“${A.name}”` }).waitFor();
    expect((await audit(one)).orphans).toEqual([]);
    expect(wrongs).toEqual([]);
    await close();
  });
});
