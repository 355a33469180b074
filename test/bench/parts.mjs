import { onPage } from './browser.mjs';
import { atMost } from './bounds.mjs';
import { median, report } from './figures.mjs';

/** The database and the panels without the app around them. @param {string} address @param {string} path @param {number} rounds */
export const measureParts = (address, path, rounds) =>
  onPage(address, async (page) => {
    await page.waitForFunction(() => window.parts !== undefined);
    await page.locator('input').setInputFiles(path);
    report('storage: write', [await page.evaluate(() => window.parts.keep())]);
    const reads = [];
    for (let round = 0; round < rounds; round += 1) {
      reads.push(await page.evaluate((n) => window.parts.read(n), round));
    }
    const all = report(
      'storage: read all figures',
      reads.map((each) => each.all),
    );
    const one = report(
      'storage: read the record of one indicator',
      reads.map((each) => each.one),
      all,
    );
    atMost('record of one indicator read / all figures read', one / all, 0.25, '×');
    for (const bureaus of [12, 300]) {
      const redrawn = await page.evaluate(
        ([n, r]) => window.parts.redraw(n, r),
        /** @type {const} */ ([bureaus, rounds]),
      );
      for (const [panel, times] of Object.entries(redrawn))
        report(`redraw among ${bureaus + 1}: ${panel}`, times);
      if (bureaus === 12) {
        const slowest = Math.max(...Object.values(redrawn).map(median));
        atMost('the slowest panel redrawn among 13', slowest, 100, 'ms');
      }
    }
  });
