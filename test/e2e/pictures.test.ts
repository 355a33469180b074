import { readFileSync } from 'node:fs';
import { chromium, type Download, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, ensureChromium } from '../browser/chromium.mjs';
import { drawn, follow, loadDemo, ready, startApp, type App } from './app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const BOARDS = ['penalties', 'double-random', 'permits', 'all'];
const NAMES = {
  zh: {
    menu: /^导出与更多/,
    copy: '复制图片',
    png: '下载 PNG',
    svg: '下载 SVG',
    csv: '下载 CSV',
    sources: '数据来源',
  },
  en: {
    menu: /^Export and more/,
    copy: 'Copy picture',
    png: 'Download PNG',
    svg: 'Download SVG',
    csv: 'Download CSV',
    sources: 'Sources',
  },
} as const;

/** The menu of a panel, opened. */
async function openMenu(page: Page, panel: string, lang: 'zh' | 'en') {
  const section = page.locator(`section[data-panel="${panel}"]`);
  await section.scrollIntoViewIfNeeded();
  await section.getByRole('button', { name: NAMES[lang].menu }).click();
  await section.getByRole('button', { name: NAMES[lang].png }).waitFor();
  return section;
}

async function saved(page: Page, click: () => Promise<void>): Promise<{ file: Buffer; download: Download }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { file: readFileSync(await download.path()), download };
}

/** Size of a PNG, and the share of its middle that is not white: decoded by the browser. */
const decode = (page: Page, png: Buffer) =>
  page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (glyph) => glyph.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas');
    context.drawImage(image, 0, 0);
    const [top, height] = [Math.floor(image.height / 4), Math.floor(image.height / 3)];
    const { data } = context.getImageData(0, top, image.width, height);
    let inked = 0;
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 720) inked += 1;
    }
    return { width: image.width, height: image.height, inked: inked / (data.length / 4) };
  }, png.toString('base64'));

describe.each(['zh', 'en'] as const)('pictures of every panel in %s', (lang) => {
  it.each([
    ['bundled', 'our=330100&year=2018', 4],
    ['demo', 'our=330106&year=2024', 11],
  ] as const)('with %s data have their size, a chart, and their sources', async (data, selection, least) => {
    const { page, wrongs, close } = await app.open({ hash: '#/data' });
    if (data === 'demo') await loadDemo(page);
    if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
    let pictures = 0;
    for (const board of BOARDS) {
      await follow(page, `#/compare?v=1&${selection}&board=${board}&ind=penalty_cases`);
      await drawn(page);
      const ids = await page
        .locator('section[data-panel]')
        .evaluateAll((sections) => sections.map((section) => section.getAttribute('data-panel') ?? ''));
      for (const id of ids) {
        const section = page.locator(`section[data-panel="${id}"]`);
        if ((await section.getByRole('button', { name: NAMES[lang].menu }).count()) === 0) continue;
        await openMenu(page, id, lang);
        const button = (name: string) => section.getByRole('button', { name });
        const { file: svgFile } = await saved(page, () => button(NAMES[lang].svg).click());
        const svg = svgFile.toString('utf8');
        const { file, download } = await saved(page, () => button(NAMES[lang].png).click());
        const [, width = 0, height = 0] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
        const seen = await decode(page, file);
        expect([id, seen.width, seen.height]).toEqual([id, 2 * width, 2 * height]);
        expect([id, seen.inked > 0.002]).toEqual([id, true]);
        expect(download.suggestedFilename()).toMatch(/\.png$/);
        if (!/暂无|No figures|no figures/.test(await section.innerText())) {
          expect(svg).toContain(`>${NAMES[lang].sources} [1] `);
        }
        if (data === 'demo') expect(svg).toMatch(/虚构|fictional/);
        expect(svg).toMatch(/\d{4}-\d{2}-\d{2}<\/text>/);
        pictures += 1;
        await page.keyboard.press('Escape');
      }
    }
    expect(pictures).toBeGreaterThanOrEqual(least);
    expect(wrongs).toEqual([]);
    await close();
  });
});

describe('a copied picture', () => {
  it('is on the clipboard as PNG where the page may put it there', async () => {
    const { page, context, close } = await app.open({ hash: '#/compare?v=1&our=330902&year=2022' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await drawn(page);
    const section = await openMenu(page, 'penalty-cases', 'zh');
    await section.getByRole('button', { name: NAMES.zh.copy }).click();
    await expect.poll(() => section.getByRole('status').innerText()).toContain('图片已复制');
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((each) => each.types),
    );
    expect(types).toContain('image/png');
    await close();
  });

  it('is shown to be copied by hand, with the reason, on plain http that is not this machine’s own', async () => {
    const browser = await chromium.launch({
      executablePath: await ensureChromium(),
      args: [...CHROMIUM_ARGS, '--host-resolver-rules=MAP bureau.example 127.0.0.1'],
    });
    const page = await browser.newPage();
    await page.goto(
      `${app.address.replace('127.0.0.1', 'bureau.example')}#/compare?v=1&our=330902&year=2022`,
    );
    await ready(page);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await drawn(page);
    const section = await openMenu(page, 'penalty-cases', 'zh');
    await section.getByRole('button', { name: NAMES.zh.copy }).click();
    const dialog = page.getByRole('dialog', { name: '请手动复制图片' });
    await dialog.waitFor();
    await expect.poll(() => dialog.innerText()).toMatch(/不是通过 https 打开[\s\S]*右键[\s\S]*长按/);
    const image = dialog.locator('img[data-picture]');
    await image.waitFor();
    expect(await image.evaluate((node: HTMLImageElement) => node.src.slice(0, 22))).toBe(
      'data:image/png;base64,',
    );
    await expect
      .poll(() => image.evaluate((node: HTMLImageElement) => node.naturalWidth))
      .toBeGreaterThan(600);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await browser.close();
  });
});

it('saves the figures of a panel as a CSV with their sources', async () => {
  const { page, close } = await app.open({ hash: '#/compare?v=1&our=330902&year=2022' });
  await drawn(page);
  const section = await openMenu(page, 'penalty-cases', 'zh');
  const { file } = await saved(page, () => section.getByRole('button', { name: NAMES.zh.csv }).click());
  const text = file.toString('utf8');
  expect(text.startsWith('\ufeff单位名称,')).toBe(true);
  const lines = text.trimEnd().split('\r\n').slice(1);
  expect(
    lines.some((line) => line.includes('定海区') && line.includes(',2022,') && line.includes(',289,')),
  ).toBe(true);
  expect(lines.every((line) => line.includes('行政处罚案件数'))).toBe(true);
  await close();
});
