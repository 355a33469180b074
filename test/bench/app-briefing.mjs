import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFile, onDataScreen } from './app-import.mjs';
import { atMost } from './bounds.mjs';
import { report } from './figures.mjs';
import { folder } from './files.mjs';
import { generate } from './generate.mjs';
import { forget, seen } from './watch.mjs';

/** Districts over ten years, and the places that a file begins with to have as many: two cities are among them. */
const BUREAUS = 20;
const PLACES = 22;
const ITEMS = [
  'penalty-cases',
  'penalty-amount',
  'penalty-average',
  'punishment-rate-by-bureau',
  'punishment-rate-by-year',
  'double-random-tasks',
  'double-random-penalised',
  'double-random-amount',
  'permits-volume',
  'permits-timeliness',
  'overview',
  'sentences',
];

/** A briefing of twelve items as slides, again and again. @param {string} address @param {number} rounds */
export const measureBriefing = (address, rounds) =>
  onDataScreen(address, async (page) => {
    const path = join(folder, `wide-${PLACES}-places.csv`);
    generate(path, 'data', 'wide', PLACES);
    await importFile(page, path);
    const codes = [...new Set(readFileSync(path, 'utf8').match(/(?<=,)\d{6}(?=,)/g))];
    const [ours = '', ...others] = codes.filter((code) => !code.endsWith('0000')).slice(0, BUREAUS);
    await page.evaluate(
      (hash) => void (location.hash = hash),
      `#/briefing?v=1&our=${ours}&with=${others.join(',')}&year=2024&from=2016&to=2025`,
    );
    const add = page.getByRole('combobox', { name: '加入内容' });
    await add.waitFor();
    for (const [at, item] of ITEMS.entries()) {
      await add.selectOption(item);
      await page.locator('[data-item]').nth(at).waitFor();
    }
    const settled = page.locator('.sheets[aria-busy="false"]');
    await settled.waitFor({ timeout: 120_000 });
    /** @type {number[]} */
    const times = [];
    /** @type {number[]} */
    const tasks = [];
    for (let round = 0; round < rounds; round += 1) {
      await forget(page);
      const saved = page.waitForEvent('download', { timeout: 120_000 });
      const start = performance.now();
      await page.getByRole('button', { name: '导出 PPTX', exact: true }).click();
      await (await saved).delete();
      times.push(performance.now() - start);
      await page.waitForTimeout(150);
      tasks.push((await seen(page)).longest);
    }
    const said = await page.locator('.exports [role=status]').innerText();
    console.log(`${said.split('）').slice(1).join('）')}`);
    const what = 'slides of 12 items, 20 bureaus, 10 years';
    atMost(what, report(what, times), 5000, 'ms');
    atMost(`longest task in ${what}`, report(`longest task in ${what}`, tasks), 200, 'ms');
  });
