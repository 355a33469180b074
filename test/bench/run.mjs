// npm run bench: 1,920,000 figures from bytes to pictures, in a real Chromium: long rows in UTF-8 and GB18030, and as a
// wide table. Medians of five; each time also as a multiple of decoding alone, which readers do not do without.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { runnerImport } from 'vite';
import { serve } from '../../src/cli/serve.mjs';
import { CHROMIUM_ARGS, ensureChromium } from '../browser/chromium.mjs';
import { ROWS, generate } from './generate.mjs';
import { peakMemory } from './memory.mjs';

const ROUNDS = 5;
const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);

const folder = join(tmpdir(), 'dashboard-bench');
mkdirSync(folder, { recursive: true });
/** @param {import('./generate.mjs').Shape} shape */
const made = (shape) => {
  const file = join(folder, `${shape}-${ROWS}.csv`);
  const size = generate(file, 'data', shape);
  console.log(`${ROWS.toLocaleString('en')} figures, ${(size / 1e6).toFixed(0)} MB: ${file}`);
  return { shape, file, size };
};
const files = [made('long'), made('long-gb18030'), made('wide')];
const csv = join(folder, `long-${ROWS}.csv`);

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

let decodeOnly = NaN;
/** @param {string} name @param {readonly number[]} values */
const report = (name, values) => {
  const middle = median(values);
  if (Number.isNaN(decodeOnly)) decodeOnly = middle;
  console.log(
    `${name.padEnd(44)} ${middle.toFixed(0).padStart(7)} ms  × ${(middle / decodeOnly).toFixed(2).padStart(6)}   (${values.map((value) => value.toFixed(0)).join(' ')})`,
  );
};

/** @type {string[]} */
const broken = [];
/** @param {string} name @param {number} ms @param {number} bound */
const atMost = (name, ms, bound) => {
  if (ms <= bound) return;
  broken.push(`${name}: ${ms.toFixed(0)} ms, at most ${bound}`);
};
/** @param {string} name @param {number} found @param {number} wanted */
const expect = (name, found, wanted) => {
  if (found !== wanted) broken.push(`${name}: ${found} instead of ${wanted}`);
};

const { module } = await runnerImport(join(root, 'test/bench/build.ts'), {
  configFile: false,
  logLevel: 'error',
});
const { buildPage, buildApp } = /** @type {typeof import('./build')} */ (module);
const executablePath = await ensureChromium();

/** @template T @param {(round: number) => Promise<T>} work @returns {Promise<T[]>} */
const rounds = async (work) => {
  const results = [];
  for (let round = 0; round < ROUNDS; round += 1) results.push(await work(round));
  return results;
};

/**
 * Builds a page, serves it, and opens it in a browser with an empty profile.
 * @param {(outDir: string) => Promise<void>} build @param {string} hash
 * @param {(page: import('playwright').Page, address: string) => Promise<void>} work
 */
async function onPage(build, hash, work) {
  const built = mkdtempSync(join(folder, 'page-'));
  await build(built);
  const server = await serve(built, 0);
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    page.on('pageerror', (error) => console.error(error));
    await page.addInitScript(watchPage);
    const address = `http://127.0.0.1:${port}/`;
    await page.goto(address + hash);
    await work(page, address);
  } finally {
    await browser.close();
    server.close();
    rmSync(built, { recursive: true, force: true });
  }
}

/** Runs in the page before its own scripts: notes the longest task of its thread and the moment of the first chart. */
function watchPage() {
  const seen = { longest: 0, firstChart: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration);
  }).observe({ type: 'longtask' });
  const look = () => {
    if (document.querySelector('section[data-panel] canvas')) seen.firstChart = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @param {import('playwright').Page} page */
const seen = (page) =>
  page.evaluate(
    () =>
      /** @type {{ seen: { longest: number, firstChart: number } }} */ (/** @type {unknown} */ (window)).seen,
  );

/** @param {import('playwright').Page} page */
const forget = (page) =>
  page.evaluate(() => {
    /** @type {{ seen: { longest: number } }} */ (/** @type {unknown} */ (window)).seen.longest = 0;
  });

console.log('\n— the whole import, from the file to stored figures, beside decoding alone —');
await onPage(buildPage, '', async (page) => {
  await page.waitForFunction(() => window.bench !== undefined);
  for (const { shape, file, size } of files) {
    await page.locator('input').setInputFiles(file);
    const encoding = shape === 'long-gb18030' ? 'gb18030' : 'utf-8';
    /** @type {number[]} */
    const decoded = [];
    const whole = await rounds(async (round) => {
      decoded.push(await page.evaluate((label) => window.bench.decode(label), encoding));
      return page.evaluate((name) => window.bench.whole(name), round);
    });
    decodeOnly = median(decoded);
    expect(`${shape}: figures`, whole[0]?.figures ?? 0, ROWS);
    report(`${shape}: decode only`, decoded);
    report(
      `${shape}: whole import and storage`,
      whole.map(({ ms }) => ms),
    );
    // Afresh, without the bytes that decoding alone had in memory.
    await page.reload();
    await page.waitForFunction(() => window.bench !== undefined);
    await page.locator('input').setInputFiles(file);
    const peak = await peakMemory(page, () => page.evaluate((name) => window.bench.whole(name), ROUNDS));
    console.log(
      `${`${shape}: peak memory`.padEnd(44)} ${(peak / 1e6).toFixed(0).padStart(7)} MB  × ${(peak / size).toFixed(2)} the file`,
    );
  }
});
decodeOnly = NaN;

console.log('\n— the parts, one by one —');
await onPage(buildPage, '', async (page) => {
  await page.waitForFunction(() => window.bench !== undefined);
  await page.locator('input').setInputFiles(csv);
  report('decode only (TextDecoder)', await rounds(() => page.evaluate(() => window.bench.decode())));
  const parsed = await rounds(() => page.evaluate(() => window.bench.parse()));
  expect('parse only: rows', parsed[0]?.rows ?? 0, ROWS + 1);
  report(
    'parse only (PapaParse)',
    parsed.map(({ ms }) => ms),
  );
  const imported = await rounds(() => page.evaluate(() => window.bench.import()));
  expect('whole import: figures', imported[0]?.figures ?? 0, ROWS);
  report(
    'whole import',
    imported.map(({ ms }) => ms),
  );
  atMost(
    'longest task of the page during an import',
    Math.max(...imported.map(({ longest }) => longest)),
    50,
  );
  const stored = await rounds((round) => page.evaluate((n) => window.bench.store(n), round));
  report(
    'storage: write',
    stored.map(({ save }) => save),
  );
  report(
    'storage: cold read',
    stored.map(({ load }) => load),
  );
  for (const bureaus of [12, 300]) {
    const redrawn = await page.evaluate(
      ([n, r]) => window.bench.redraw(n, r),
      /** @type {const} */ ([bureaus, ROUNDS]),
    );
    for (const [panel, times] of Object.entries(redrawn)) {
      report(`redraw among ${bureaus + 1}: ${panel}`, times);
      if (bureaus === 12) atMost(`redraw: ${panel}`, median(times), 100);
    }
  }
});

console.log('\n— the app as built —');
await onPage(buildApp, '#/data', async (page, address) => {
  await page.locator('[data-dataset]').first().waitFor();
  await forget(page);
  const start = performance.now();
  await page.locator('input[type=file][multiple]').setInputFiles(csv);
  await page.locator('[data-dataset][data-origin="user"]').waitFor({ timeout: 300_000 });
  report('import and storage, from file to list', [performance.now() - start]);
  atMost('longest task of the page from file to list', (await seen(page)).longest, 50);
  const link = '#/compare?v=1&our=330100&year=2024';
  await page.goto(address + link);
  const firstCharts = await rounds(async () => {
    await page.reload();
    await page.waitForFunction(() => /** @type {any} */ (window).seen.firstChart > 0, undefined, {
      timeout: 120_000,
    });
    return (await seen(page)).firstChart;
  });
  report('reload to first chart', firstCharts);
  for (const board of ['penalties', 'double-random', 'permits', 'all']) {
    const tasks = await rounds(async (round) => {
      await forget(page);
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        `#/compare?v=1&our=330100&board=${board}&ind=complaints&year=${2020 + round}`,
      );
      for (const section of await page.locator('section[data-panel]').all()) {
        await section.scrollIntoViewIfNeeded();
        await page.waitForTimeout(150);
      }
      return (await seen(page)).longest;
    });
    report(`longest task while redrawing: ${board}`, tasks);
    atMost(`longest task while redrawing: ${board}`, median(tasks), 100);
  }
});

console.log(broken.length === 0 ? '\nEvery bound holds.' : `\nNot held:\n${broken.join('\n')}`);
process.exit(broken.length === 0 ? 0 : 1);
