// Peak of what a page and its workers hold: JavaScript heaps and array buffers, asked of each over the DevTools protocol.

/** @typedef {{ usedSize: number, backingStorageSize?: number }} HeapUsage */

/** Between two looks; a worker answers between two slices. */
const EVERY_MS = 20;

/**
 * @param {import('playwright').Page} page @param {() => Promise<unknown>} work
 * @returns {Promise<number>} the most bytes that page and workers held at once while it ran
 */
export async function peakMemory(page, work) {
  const session = await page.context().newCDPSession(page);
  /** @type {Map<string, number>} */
  const held = new Map();
  let peak = 0;
  let number = 0;
  /** @param {string} id @param {HeapUsage} usage */
  const note = (id, { usedSize, backingStorageSize = 0 }) => {
    held.set(id, usedSize + backingStorageSize);
    peak = Math.max(
      peak,
      [...held.values()].reduce((sum, bytes) => sum + bytes, 0),
    );
  };
  session.on('Target.attachedToTarget', ({ sessionId }) => held.set(sessionId, 0));
  session.on('Target.detachedFromTarget', ({ sessionId }) => held.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { result } = JSON.parse(message);
    if (result?.usedSize !== undefined && held.has(sessionId)) note(sessionId, result);
  });
  // Not flat: Playwright has no session of its own for a worker.
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const look = async () => {
    note('page', /** @type {HeapUsage} */ (await session.send('Runtime.getHeapUsage')));
    for (const sessionId of held.keys()) {
      if (sessionId === 'page') continue;
      number += 1;
      const message = JSON.stringify({ id: number, method: 'Runtime.getHeapUsage' });
      await session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
    }
  };
  const timer = setInterval(() => void look().catch(() => undefined), EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
    await session.detach();
  }
  return peak;
}
