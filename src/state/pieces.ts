/** Work on the page goes on for so long at a stretch. */
const STRETCH_MS = 12;

/**
 * Runs work that pauses, a stretch at a time, so that the page answers in between.
 * @returns null where it was stopped
 */
export async function inPieces<T>(work: Generator<undefined, T>, stopped: () => boolean): Promise<T | null> {
  for (;;) {
    const until = performance.now() + STRETCH_MS;
    do {
      const { done, value } = work.next();
      if (done === true) return value;
    } while (performance.now() < until);
    await new Promise((resume) => setTimeout(resume, 0));
    if (stopped()) return null;
  }
}
