// npm run shots: pictures of every screen for a person to look at, in test/shots/ (not kept by git).
// `npm run shots -- demo compare` takes only the pictures whose name holds every word.
import { existsSync, mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, ensureChromium } from '../browser/chromium.mjs';
import { serve } from '../../src/cli/serve.mjs';

const SIZES = [
  [1366, 768],
  [1920, 1080],
];
const LANGUAGES = ['zh', 'en'];
const BOARDS = ['penalties', 'double-random', 'permits', 'all'];
/** @type {Record<string, { selection: string[], demo: boolean, figures: string[] }>} */
const DATA = {
  bundled: {
    selection: ['our=330100&year=2018', 'our=330902&year=2022'],
    demo: false,
    figures: ['330100,penalty_cases,2018', '330902,penalty_cases,2022'],
  },
  demo: {
    selection: ['our=330106&year=2024', 'our=330105&year=2021'],
    demo: true,
    figures: ['330106,dr_national_penalty_rate,2024', '330105,penalty_cases,2021'],
  },
};
/** Screens of one picture each. @param {string} part @param {string} figure @returns {Record<string, string>} */
const screensOf = (part, figure) => ({
  overview: `#/overview?v=1&${part}`,
  bureau: `#/bureau?v=1&${part}`,
  coverage: `#/coverage?v=1&${part}`,
  years: `#/coverage?v=1&${part}&cov=years&ind=penalty_cases`,
  checks: `#/checks?v=1&${part}`,
  briefing: `#/briefing?v=1&${part}`,
  drawer: `#/bureau?v=1&${part}&fig=${figure}`,
});

const words = process.argv.slice(2);
const folder = 'test/shots';
mkdirSync(folder, { recursive: true });
if (!existsSync('dist/index.html')) throw new Error('Build first: npm run build');

const server = await serve('dist', 0);
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const at = `http://127.0.0.1:${port}/`;
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_ARGS });

/** @type {{ name: string, hash: string, lang: string, demo: boolean, width: number, height: number }[]} */
const shots = [];
for (const [width = 0, height = 0] of SIZES) {
  for (const lang of LANGUAGES) {
    for (const [data, { selection, demo, figures }] of Object.entries(DATA)) {
      for (const [index, part] of selection.entries()) {
        for (const [screen, hash] of Object.entries(screensOf(part, figures[index] ?? ''))) {
          const name = `${screen}-${data}-${index + 1}-${lang}-${width}`;
          shots.push({ name, hash, lang, demo, width, height });
        }
        for (const board of BOARDS) {
          // The board of all indicators is the page of one.
          const ind = board === 'all' ? `&ind=${(figures[index] ?? '').split(',')[1]}` : '';
          const hash = `#/compare?v=1&${part}&board=${board}${ind}`;
          shots.push({
            name: `compare-${data}-${index + 1}-${board}-${lang}-${width}`,
            hash,
            lang,
            demo,
            width,
            height,
          });
        }
      }
      shots.push({ name: `data-${data}-${lang}-${width}`, hash: '#/data', lang, demo, width, height });
      shots.push({ name: `start-${data}-${lang}-${width}`, hash: '', lang, demo, width, height });
    }
  }
}

const wanted = shots.filter((shot) => words.every((word) => shot.name.includes(word)));
for (const demo of [false, true]) {
  const some = wanted.filter((shot) => shot.demo === demo);
  if (some.length === 0) continue;
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`${at}#/data`);
  await page.locator('[data-status="ready"]').waitFor();
  if (demo) {
    await page
      .getByRole('button', { name: /载入演示数据|Load demo data/ })
      .first()
      .click();
    await page.locator('[data-dataset][data-origin="demo"]').waitFor();
  }
  let language = 'zh';
  for (const { name, hash, lang, width, height } of some) {
    await page.setViewportSize({ width, height });
    if (lang !== language) {
      await page.getByRole('button', { name: lang === 'en' ? /English/ : /中文/ }).click();
      language = lang;
    }
    await page.goto(at + hash);
    for (const section of await page.locator('section[data-panel]').all()) {
      await section.scrollIntoViewIfNeeded();
      await page.waitForTimeout(250);
    }
    // The page in its whole height: a full-page picture would narrow it for a moment, and catch charts on their way.
    const whole = await page.evaluate(() => {
      window.scrollTo(0, 0);
      return document.documentElement.scrollHeight;
    });
    await page.setViewportSize({ width, height: Math.max(whole, height) });
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${folder}/${name}.png` });
    console.log(`${folder}/${name}.png`);
  }
  await context.close();
}
await browser.close();
server.close();
