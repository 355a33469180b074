/** So long the page may be busy before it is let breathe. */
const TURN_MS = 40;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * The texts as one file, made in short turns: two million figures do not hold the page up. Each turn's text
 * becomes bytes at once, for a blob made of texts encodes them all in one go.
 */
export async function blobOf<Result>(
  texts: Generator<string, Result>,
  type: string,
  pause = nextTurn,
): Promise<{ readonly blob: Blob; readonly result: Result }> {
  const parts: Blob[] = [];
  let turn: string[] = [];
  let until = performance.now() + TURN_MS;
  for (;;) {
    const { done, value } = texts.next();
    if (!done) turn.push(value);
    if (done || performance.now() >= until) {
      parts.push(new Blob(turn));
      turn = [];
      if (done) return { blob: new Blob(parts, { type }), result: value };
      await pause();
      until = performance.now() + TURN_MS;
    }
  }
}
