import { onPage } from './browser.mjs';
import { atMost } from './bounds.mjs';
import { report } from './figures.mjs';
import { peakMemory } from './memory.mjs';
import { our } from './options.mjs';
import { forget, seen } from './watch.mjs';

export const LINK = `#/compare?v=1&our=${our}&year=2024`;

/** Opens the data screen of the app. @param {string} address @template T @param {(page: import('playwright').Page) => Promise<T>} work */
export const onDataScreen = (address, work) =>
  onPage(`${address}#/data`, async (page) => {
    await page.locator('[data-dataset]').first().waitFor();
    return work(page);
  });

/** @param {import('playwright').Page} page */
const listed = (page) => page.locator('[data-dataset][data-origin="user"]').waitFor({ timeout: 300_000 });

/** Chooses a file and waits for its data set. @param {import('playwright').Page} page @param {string} path */
export async function importFile(page, path) {
  await page.locator('input[type=file][multiple]').setInputFiles(path);
  await listed(page);
}

/** Opens and closes a menu, as quickly as people type, until the data set is there. @param {import('playwright').Page} page */
async function clickMeanwhile(page) {
  const box = await page.locator('[data-dataset] button[aria-haspopup]').first().boundingBox();
  if (!box) throw new Error('The menu of a data set is in view');
  while ((await seen(page)).listed === 0) {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
  }
}

/**
 * From the file to the list in the app as built, while someone clicks and types; then the page loaded anew.
 * @param {string} address @param {string} path @param {number} rounds
 */
export async function measureImports(address, path, rounds) {
  /** @type {import('./watch.mjs').Seen[]} */
  const imports = [];
  /** @type {import('./watch.mjs').Seen[]} */
  const reloads = [];
  for (let round = 0; round < rounds; round += 1) {
    await onDataScreen(address, async (page) => {
      await forget(page);
      await page.locator('input[type=file][multiple]').setInputFiles(path);
      await clickMeanwhile(page);
      await page.waitForTimeout(200);
      imports.push(await seen(page));
      await page.goto(address + LINK);
      await page.reload();
      await page.waitForFunction(() => /** @type {any} */ (window).seen.firstChart > 0, undefined, {
        timeout: 120_000,
      });
      await page.waitForTimeout(500);
      reloads.push(await seen(page));
    });
  }
  const whole = report(
    'import and storage, from file to list',
    imports.map(({ chosen, listed }) => listed - chosen),
  );
  const longest = report(
    'longest task from file to list',
    imports.map((each) => each.longest),
  );
  const answered = report(
    'longest wait of a key or click meanwhile',
    imports.map(({ inputs }) => Math.max(...inputs)),
  );
  console.log(
    `${'keys and clicks'.padEnd(44)} ${imports
      .map(({ inputs }) => inputs.length)
      .join(' ')
      .padStart(7)}`,
  );
  const reload = report(
    'reload to first chart',
    reloads.map(({ firstChart }) => firstChart),
    whole,
  );
  const painting = report(
    'longest task of the first paint',
    reloads.map((each) => each.longest),
  );
  atMost('reload to first chart / import', reload / whole, 0.15, '×');
  atMost('longest task in import and storing', longest, 50, 'ms');
  atMost('longest task in first paint', painting, 100, 'ms');
  atMost('a key or click answered during an import', answered, 100, 'ms');
}

/** From the click on cancel until the app has let go. @param {string} address @param {string} path @param {number} rounds */
export async function measureCancelling(address, path, rounds) {
  const times = await onDataScreen(address, async (page) => {
    const waits = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.locator('input[type=file][multiple]').setInputFiles(path);
      waits.push(await page.evaluate(cancelAt, (100 * (round + 0.5)) / rounds));
    }
    return waits;
  });
  atMost('cancelling an import', report('from cancel to the end of the import', times), 500, 'ms');
}

/** Runs in the page: cancels the running import at a percentage. @param {number} percent @returns {Promise<number>} milliseconds until it has ended */
async function cancelAt(percent) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const running = () =>
    /** @type {HTMLProgressElement | null} */ (document.querySelector('#import-progress'));
  while ((running()?.value ?? 0) < percent) {
    await frame();
    if (document.querySelector('[data-dataset][data-origin="user"]'))
      throw new Error('The import was quicker');
  }
  const button = running()?.parentElement?.querySelector('button');
  const start = performance.now();
  button?.click();
  while (running()) await frame();
  return performance.now() - start;
}

/** @param {string} address @param {readonly import('./files.mjs').BenchFile[]} files */
export async function measureMemory(address, files) {
  for (const { shape, path, size } of files) {
    const peak = await onDataScreen(address, (page) => peakMemory(page, () => importFile(page, path)));
    console.log(
      `${`${shape}: peak of page and workers`.padEnd(44)} ${(peak / 1e6).toFixed(0).padStart(7)} MB  ${`× ${(peak / size).toFixed(2)}`.padStart(9)}   the file`,
    );
    atMost(`peak memory / file, ${shape}`, peak / size, 2, '×');
  }
}
