import { LINK, importFile, onDataScreen } from './app-import.mjs';
import { atMost } from './bounds.mjs';
import { report } from './figures.mjs';
import { our } from './options.mjs';
import { forget, seen } from './watch.mjs';

/** @typedef {import('playwright').Page} Page */

/** The longest task of the page while something happens, and a little after. @param {Page} page @param {() => Promise<void>} work */
async function longestTask(page, work) {
  await forget(page);
  await work();
  await page.waitForTimeout(150);
  return (await seen(page)).longest;
}

/** @param {number} rounds @param {(round: number) => Promise<number>} work */
async function each(rounds, work) {
  const found = [];
  for (let round = 0; round < rounds; round += 1) found.push(await work(round));
  return found;
}

/** @param {Page} page @param {string} hash */
const follow = (page, hash) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/** Brings every panel into view: one out of sight is not drawn. @param {Page} page */
async function drawn(page) {
  for (const section of await page.locator('section[data-panel]').all()) {
    await section.scrollIntoViewIfNeeded();
    await page.waitForTimeout(150);
  }
}

/** Another year on each board. @param {Page} page @param {number} rounds */
async function redraw(page, rounds) {
  for (const board of ['penalties', 'double-random', 'permits', 'all']) {
    const tasks = await each(rounds, (round) =>
      longestTask(page, async () => {
        await follow(
          page,
          `#/compare?v=1&our=${our}&board=${board}&ind=complaints&year=${2020 + (round % 5)}`,
        );
        await drawn(page);
      }),
    );
    atMost(
      `longest task in redrawing: ${board}`,
      report(`longest task in redrawing: ${board}`, tasks),
      100,
      'ms',
    );
  }
}

/** The other screens, of another year each round. @param {import('playwright').Page} page @param {number} rounds */
async function screens(page, rounds) {
  for (const [name, route, more] of [
    ['overview', 'overview', ''],
    ['bureau', 'bureau', ''],
    ['coverage of peers', 'coverage', ''],
    ['coverage of all bureaus', 'coverage', '&cov=all'],
    ['checks', 'checks', ''],
  ]) {
    const tasks = await each(rounds, (round) =>
      longestTask(page, async () => {
        await follow(page, `#/${route}?v=1&our=${our}&year=${2020 + (round % 5)}${more}`);
        await page.waitForTimeout(1000);
        await follow(page, '#/data');
        await page.waitForTimeout(150);
      }),
    );
    const what = `longest task in opening: ${name}`;
    atMost(what, report(what, tasks), 100, 'ms');
  }
}

/** A search among all bureaus, letter by letter. @param {Page} page @param {number} rounds */
async function filter(page, rounds) {
  await follow(page, LINK);
  const bar = page.getByRole('region', { name: '比较范围' });
  const tasks = await each(rounds, (round) =>
    longestTask(page, async () => {
      await bar
        .locator('button[aria-haspopup]')
        .nth(round % 2)
        .click();
      const search = bar.getByRole('dialog').getByRole('textbox').or(bar.getByRole('combobox'));
      await search.pressSequentially(['330', '西湖', '110', '朝阳', '4401'][round % 5] ?? '', { delay: 60 });
      await page.keyboard.press('Escape');
    }),
  );
  atMost('longest task in filtering', report('longest task while filtering 3,200 bureaus', tasks), 50, 'ms');
}

/** The whole set into a file, in each layout: a file is written in hundreds of tasks. @param {Page} page @param {number} rounds */
async function exportSet(page, rounds) {
  await follow(page, '#/data');
  const row = page.locator('[data-dataset][data-origin="user"]');
  for (const layout of ['long', 'wide-indicator', 'wide-year']) {
    /** @type {number[]} */
    const times = [];
    const tasks = await each(rounds, () =>
      longestTask(page, async () => {
        await row.locator('button[aria-haspopup]').click();
        const saved = page.waitForEvent('download', { timeout: 300_000 });
        const start = performance.now();
        await row.locator(`[data-layout="${layout}"]`).click();
        const download = await saved;
        times.push(performance.now() - start);
        await download.delete();
      }),
    );
    report(`export: ${layout}`, times);
    atMost(
      `longest task in export: ${layout}`,
      report(`longest task in export: ${layout}`, tasks),
      200,
      'ms',
    );
  }
}

/** What is done with the figures once they are there. @param {string} address @param {string} path @param {number} rounds */
export const measureUse = (address, path, rounds) =>
  onDataScreen(address, async (page) => {
    await importFile(page, path);
    await redraw(page, rounds);
    await screens(page, rounds);
    await filter(page, rounds);
    await exportSet(page, Math.min(3, rounds));
  });
