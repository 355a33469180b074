/** How much of a file is looked at at a time. */
export interface Portions {
  /** Files of so many bytes and more are scanned; smaller ones are not worth it. */
  readonly scanFrom: number;
  /** Bytes that are scanned at a time. */
  readonly slice: number;
  /** Rows that the header is looked for in, and that the layouts look at. */
  readonly sample: number;
}
export const PORTIONS: Portions = { scanFrom: 1 << 22, slice: 1 << 22, sample: 400 };

/**
 * Bytes of a file that are wanted next: all of `from` up to `to`, or fewer where a slice of the file ends
 * between them. None is kept by who asked.
 */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A piece of work that asks for bytes as it goes; who carries it out has them at hand, or waits for them. */
export type Reading<T> = Generator<Range, T, Uint8Array>;

/** Carries out work on bytes that are at hand. */
export function readNow<T>(work: Reading<T>, bytes: Uint8Array): T {
  let step = work.next();
  while (step.done !== true) step = work.next(bytes.subarray(step.value.from, step.value.to));
  return step.value;
}

/** Carries out work on bytes that come when they are asked for. */
export async function readLater<T>(
  work: Reading<T>,
  read: (range: Range) => Promise<Uint8Array>,
): Promise<T> {
  let step = work.next();
  while (step.done !== true) step = work.next(await read(step.value));
  return step.value;
}

/** All bytes of a file at once. */
export function* whole(size: number): Reading<Uint8Array> {
  const all = new Uint8Array(size);
  for (let at = 0; at < size;) {
    const piece = yield { from: at, to: size };
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
