import { PairCoder } from '../coder';
import type { PlainNumber } from './plain-number';
import { UNSURE } from './records';

/** More patterns, and more combinations of cells, than these are none. */
const PATTERNS_MAX = 4096;
const COMBINED_MAX = 1 << 16;
const NONE = -1;
const LF = 10;
const EIGHT = 8;
const FOUR = 4;
/** No number is longer. */
const NUMBER_MAX = 16;

/** True where the same bytes stand at two places. Few that a text never has, such as zeros, are never the same. */
export function isSameText(a: DataView, from: number, b: DataView, at: number, length: number): boolean {
  const end = from + length;
  const shift = at - from;
  if (length >= EIGHT) {
    for (let i = from; i < end; i += EIGHT) {
      // The last eight overlap the ones before.
      const place = i > end - EIGHT ? end - EIGHT : i;
      const eight = a.getFloat64(place, true);
      if (eight === 0 || eight !== b.getFloat64(place + shift, true)) return false;
    }
    return true;
  }
  if (length >= FOUR)
    return (
      a.getInt32(from, true) === b.getInt32(at, true) &&
      a.getInt32(end - FOUR, true) === b.getInt32(end - FOUR + shift, true)
    );
  for (let i = from; i < end; i += 1) if (a.getUint8(i) !== b.getUint8(i + shift)) return false;
  return true;
}

/**
 * Records of a table with one figure a row, that come again with another number only: what stands before it, behind
 * what the record shares with the one above, and what stands after it. Tables go through the same indicators bureau
 * by bureau, so that after each record one is expected.
 */
export class RowPatterns {
  /** Pattern of the last record. */
  private last = NONE;
  private readonly following = new Int32Array(PATTERNS_MAX).fill(NONE);
  private readonly pairs = new PairCoder();
  private count = 0;
  private readonly ids = new Int32Array(COMBINED_MAX).fill(NONE);
  private store = new Uint8Array(1 << 16);
  private view = new DataView(this.store.buffer);
  private used = 0;
  private readonly starts = new Int32Array(PATTERNS_MAX);
  private readonly heads = new Int32Array(PATTERNS_MAX);
  private readonly tails = new Int32Array(PATTERNS_MAX);
  private readonly leads = new Int32Array(PATTERNS_MAX);
  private readonly codes: Int32Array;

  /** @param figure its column */
  constructor(
    private readonly width: number,
    private readonly figure: number,
  ) {
    this.codes = new Int32Array(PATTERNS_MAX * width);
  }

  /**
   * Reads the rest of the expected record into `codes` and `number`.
   * @param lead columns that are known to be as in the record above
   * @param codes of the record above; where the next column is the same too, it is for the caller to find out
   * @returns where the record ends; `UNSURE` where another stands there
   */
  read(
    view: DataView,
    bytes: Uint8Array,
    from: number,
    limit: number,
    lead: number,
    codes: Int32Array,
    number: PlainNumber,
  ): number {
    const { last, figure, width } = this;
    const id = last === NONE ? NONE : (this.following[last] ?? NONE);
    if (id === NONE) return UNSURE;
    const first = id * width;
    const known = this.codes;
    const head = this.heads[id] ?? 0;
    const tail = this.tails[id] ?? 0;
    if (this.leads[id] !== lead || from + head + tail + NUMBER_MAX > limit) return UNSURE;
    if (lead !== figure && known[first + lead] === codes[lead]) return UNSURE;
    const start = this.starts[id] ?? 0;
    if (!isSameText(view, from, this.view, start, head)) return UNSURE;
    if (!number.read(bytes, from + head)) return UNSURE;
    if (!isSameText(view, number.end, this.view, start + head, tail)) return UNSURE;
    for (let column = lead; column < width; column += 1) codes[column] = known[first + column] ?? 0;
    this.last = id;
    return number.end + tail;
  }

  /**
   * Takes note of a record.
   * @param from where its columns from `lead` on begin; lead is not 0, nor beyond the figure's column
   * @param figureFrom where its figure begins, @param figureTo and ends
   */
  learn(
    bytes: Uint8Array,
    from: number,
    figureFrom: number,
    figureTo: number,
    end: number,
    lead: number,
    codes: Int32Array,
  ): void {
    const { width, figure, last } = this;
    if (this.pairs.size > COMBINED_MAX - width) {
      // The next record follows nothing.
      this.last = NONE;
      return;
    }
    let key = lead;
    for (let column = lead; column < width; column += 1)
      if (column !== figure) key = this.pairs.code(key, codes[column] ?? 0);
    let id = this.ids[key] ?? NONE;
    if (id === NONE && this.count < PATTERNS_MAX && bytes[end - 1] === LF) {
      id = this.add(bytes, from, figureFrom, figureTo, end);
      this.ids[key] = id;
      this.codes.set(codes.subarray(lead), id * width + lead);
      this.leads[id] = lead;
    }
    if (last !== NONE) this.following[last] = id;
    this.last = id;
  }

  private add(bytes: Uint8Array, from: number, figureFrom: number, figureTo: number, end: number): number {
    const id = this.count;
    const [head, tail] = [bytes.subarray(from, figureFrom), bytes.subarray(figureTo, end)];
    while (this.used + head.length + tail.length > this.store.length) {
      const wider = new Uint8Array(this.store.length * 2);
      wider.set(this.store);
      this.store = wider;
      this.view = new DataView(wider.buffer);
    }
    this.store.set(head, this.used);
    this.store.set(tail, this.used + head.length);
    this.starts[id] = this.used;
    this.heads[id] = head.length;
    this.tails[id] = tail.length;
    this.used += head.length + tail.length;
    this.count += 1;
    return id;
  }
}
