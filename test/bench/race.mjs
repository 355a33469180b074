import { onPage } from './browser.mjs';
import { notMeasured, report } from './figures.mjs';
import { rounds } from './options.mjs';

/** No candidate is waited for longer. */
const PATIENCE_MS = 120_000;

/**
 * One candidate of a race: its name in the page at `address`, what it is called, and how many rows or figures it has
 * to end with. A peer that fails is not measured; one of the project's own that fails ends the bench.
 * @typedef {{ name: string, says: string, address: string, rows: number, peer?: boolean }} Candidate
 */

/** @typedef {{ ms: number } | { failed: string }} Result */

/** @param {Candidate} candidate @param {import('./files.mjs').BenchFile} file @returns {Promise<Result>} */
async function run({ name, address, rows }, { path, encoding }) {
  try {
    const ran = await onPage(address, async (page) => {
      await page.waitForFunction(() => window.race !== undefined);
      await page.locator('input').setInputFiles(path);
      page.setDefaultTimeout(PATIENCE_MS);
      const answer = page.evaluate(
        ([id, label]) => window.race(id, label),
        /** @type {const} */ ([name, encoding]),
      );
      const late = page.waitForTimeout(PATIENCE_MS).then(() => null);
      return Promise.race([answer, late]);
    });
    if (ran === null) return { failed: `no end within ${PATIENCE_MS / 1000} s` };
    return ran.rows === rows ? { ms: ran.ms } : { failed: `ended with ${ran.rows} rows instead of ${rows}` };
  } catch (error) {
    return { failed: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '' };
  }
}

/**
 * Runs every candidate once a round, each time in a new profile with new workers, and prints the medians.
 * @param {import('./files.mjs').BenchFile} file @param {readonly Candidate[]} candidates the first is the unit
 * @returns {Promise<ReadonlyMap<string, import('./bounds.mjs').Found>>} by name, the medians in milliseconds
 */
export async function race(file, candidates) {
  /** @type {Map<string, number[]>} */
  const times = new Map(candidates.map(({ name }) => [name, []]));
  /** @type {Map<string, string>} */
  const failed = new Map();
  for (let round = 0; round < rounds; round += 1) {
    for (const candidate of candidates) {
      const { name, says, peer = false } = candidate;
      if (failed.has(name)) continue;
      const result = await run(candidate, file);
      if ('ms' in result) times.get(name)?.push(result.ms);
      else if (peer) failed.set(name, result.failed);
      else throw new Error(`${file.shape}: ${says}: ${result.failed}`);
    }
  }
  /** @type {Map<string, import('./bounds.mjs').Found>} */
  const found = new Map();
  /** @type {number | undefined} */
  let unit;
  for (const { name, says } of candidates) {
    const reason = failed.get(name);
    if (reason === undefined) {
      const middle = report(`${file.shape}: ${says}`, times.get(name) ?? [], unit);
      unit ??= middle;
      found.set(name, middle);
    } else {
      notMeasured(`${file.shape}: ${says}`, reason);
      found.set(name, reason);
    }
  }
  return found;
}
