/** What a page notes of itself while it is watched. @typedef {{ longest: number, firstChart: number, chosen: number, listed: number, inputs: number[] }} Seen */

/**
 * Runs in a page before its own scripts. Notes the longest task of its thread, when a file was chosen, when its data
 * set was listed, when the first chart stood, and how long each key and click waited for the frame that answers it.
 */
export function watchPage() {
  /** @type {Seen} */
  const seen = { longest: 0, firstChart: 0, chosen: 0, listed: 0, inputs: [] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration);
  }).observe({ type: 'longtask' });
  addEventListener('change', () => (seen.chosen = performance.now()), true);
  for (const kind of ['pointerdown', 'keydown']) {
    addEventListener(
      kind,
      ({ timeStamp }) =>
        requestAnimationFrame(() => setTimeout(() => seen.inputs.push(performance.now() - timeStamp))),
      true,
    );
  }
  let stands = false;
  const look = () => {
    const now = performance.now();
    // A canvas that stood a frame ago has been painted.
    if (seen.firstChart === 0 && stands) seen.firstChart = now;
    stands = document.querySelector('section[data-panel] canvas') !== null;
    if (seen.listed === 0 && document.querySelector('[data-dataset][data-origin="user"]')) seen.listed = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @param {import('playwright').Page} page @returns {Promise<Seen>} */
export const seen = (page) =>
  page.evaluate(() => /** @type {{ seen: Seen }} */ (/** @type {unknown} */ (window)).seen);

/** Starts the longest task and the inputs anew. @param {import('playwright').Page} page */
export const forget = (page) =>
  page.evaluate(() => {
    Object.assign(/** @type {{ seen: Seen }} */ (/** @type {unknown} */ (window)).seen, {
      longest: 0,
      inputs: [],
    });
  });
