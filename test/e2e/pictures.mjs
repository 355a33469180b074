// npm run pictures: the picture of every panel, in both languages, with bundled and demo data, and a contact sheet of
// each such set, in test/shots/ (not kept by git), for a person to look at. Where LibreOffice and pdftoppm are
// installed, a briefing as slides and as a document is rendered by them, too.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, ensureChromium } from '../browser/chromium.mjs';
import { serve } from '../../src/cli/serve.mjs';

/** @typedef {import('playwright').Page} Page */

const BOARDS = ['penalties', 'double-random', 'permits', 'all'];
/** Selections that between them draw every kind: single figures, several bureaus, many years, another indicator. */
const DATA = {
  bundled: ['our=330100&year=2018&ind=permits_completed', 'our=330902&year=2022&ind=penalty_cases'],
  demo: ['our=330106&year=2024&ind=penalty_cases', 'our=330106&with=330102&year=2024&ind=complaints'],
};
const NAMES = {
  zh: { menu: /^导出与更多/, png: '下载 PNG' },
  en: { menu: /^Export and more/, png: 'Download PNG' },
};

const folder = 'test/shots';
mkdirSync(folder, { recursive: true });
if (!existsSync('dist/index.html')) throw new Error('Build first: npm run build');
const server = await serve('dist', 0);
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const at = `http://127.0.0.1:${port}/`;
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_ARGS });

/** Saves the picture of each panel of a board. @param {Page} page @param {'zh' | 'en'} lang @param {string} prefix */
async function picturesOf(page, lang, prefix) {
  const files = [];
  for (const section of await page.locator('section[data-panel]').all()) {
    await section.scrollIntoViewIfNeeded();
    const id = await section.getAttribute('data-panel');
    const menu = section.getByRole('button', { name: NAMES[lang].menu });
    if ((await menu.count()) === 0) continue;
    await menu.click();
    const saved = page.waitForEvent('download');
    await section.getByRole('button', { name: NAMES[lang].png }).click();
    const path = `${folder}/${prefix}-${id}.png`;
    await (await saved).saveAs(path);
    await page.keyboard.press('Escape');
    files.push(path);
  }
  return files;
}

/** Pictures side by side on one page. @param {string} name @param {readonly string[]} files */
async function contactSheet(name, files) {
  const page = await browser.newPage({ viewport: { width: 1800, height: 1000 } });
  const tiles = files.map((file) => {
    const data = readFileSync(file).toString('base64');
    return `<figure><img src="data:image/png;base64,${data}"><figcaption>${file}</figcaption></figure>`;
  });
  await page.setContent(
    `<!doctype html><style>body{display:grid;grid-template-columns:repeat(4,1fr);align-items:start;gap:16px;margin:16px;background:#ccc;font:11px sans-serif}figure{margin:0}img{display:block;width:100%}</style>${tiles.join('')}`,
  );
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  await page.close();
  console.log(`${folder}/${name}.png: ${files.length} pictures`);
}

/** @param {string} program @param {readonly string[]} args */
const runs = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const hasOffice = runs('soffice', '--version') && runs('pdftoppm', '-v');

const ITEMS = [
  'overview',
  'sentences',
  'penalty-cases',
  'penalty-amount',
  'punishment-rate-by-bureau',
  'double-random-tasks',
  'double-random-penalised',
  'permits-volume',
];
const EXPORTS = {
  zh: { add: '加入内容', pptx: '导出 PPTX', docx: '导出 Word' },
  en: { add: 'Add', pptx: 'Export PPTX', docx: 'Export Word' },
};

/** A briefing as slides and document, page by page as LibreOffice shows them. @param {Page} page @param {'zh' | 'en'} lang */
async function officeSheets(page, lang) {
  await page.evaluate((hash) => void (location.hash = hash), '#/briefing?v=1&our=330106&year=2024');
  const add = page.getByRole('combobox', { name: EXPORTS[lang].add });
  await add.waitFor();
  for (const [at, item] of ITEMS.entries()) {
    await add.selectOption(item);
    await page.locator('[data-item]').nth(at).waitFor();
  }
  await page.locator('.sheets[aria-busy="false"]').waitFor();
  for (const ending of /** @type {const} */ (['pptx', 'docx'])) {
    const name = `briefing-${lang}-${ending}`;
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: EXPORTS[lang][ending], exact: true }).click();
    await (await saved).saveAs(`${folder}/${name}.${ending}`);
    runs('soffice', '--headless', '--convert-to', 'pdf', '--outdir', folder, `${folder}/${name}.${ending}`);
    if (!runs('pdftoppm', '-r', '60', '-png', `${folder}/${name}.pdf`, `${folder}/${name}`))
      throw new Error(`LibreOffice could not show ${name}.${ending}`);
    const pages = readdirSync(folder).filter((file) => new RegExp(`^${name}-\\d+\\.png$`).test(file));
    await contactSheet(
      `${name}`,
      pages.sort().map((file) => `${folder}/${file}`),
    );
  }
}

for (const lang of /** @type {const} */ (['zh', 'en'])) {
  for (const [data, selections] of Object.entries(DATA)) {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
    await context.addInitScript((chosen) => localStorage.setItem('language', chosen), lang);
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`${at}#/data`);
    await page.locator('[data-status="ready"]').waitFor();
    if (data === 'demo') {
      await page.getByRole('button', { name: /载入演示数据|Load demo data/ }).click();
      await page.locator('[data-dataset][data-origin="demo"]').waitFor();
    }
    const files = [];
    for (const [i, selection] of selections.entries()) {
      for (const board of BOARDS) {
        await page.evaluate(
          (hash) => void (location.hash = hash),
          `#/compare?v=1&${selection}&board=${board}`,
        );
        await page.waitForTimeout(700);
        files.push(...(await picturesOf(page, lang, `picture-${data}-${lang}-${i + 1}-${board}`)));
      }
    }
    await contactSheet(`pictures-${data}-${lang}`, files);
    if (data === 'demo' && hasOffice) await officeSheets(page, lang);
    await context.close();
  }
}
if (!hasOffice) console.log('Slides and document were not rendered: soffice and pdftoppm are not installed.');
await browser.close();
server.close();
