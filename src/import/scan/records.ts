const QUOTE = 34;
const LF = 10;
const CR = 13;
/** No answer: the record is not whole, or its quotes are odd. */
export const UNSURE = -1;

/** True for a byte that ends a cell. */
export const endsCell = (byte: number | undefined, delimiter: number): boolean =>
  byte === delimiter || byte === LF || byte === CR;

/**
 * Up to where records are whole: just behind the last line end. A carriage return that ends the bytes may still
 * get its line feed, unless they are the last.
 */
export function wholeRecords(bytes: Uint8Array, last: boolean): number {
  const end = !last && bytes[bytes.length - 1] === CR ? bytes.length - 1 : bytes.length;
  for (let i = end - 1; i >= 0; i -= 1) if (bytes[i] === LF || bytes[i] === CR) return i + 1;
  return 0;
}

/** The same bytes with a line end behind them: only the last record of a file may lack it. */
export function closed(bytes: Uint8Array): Uint8Array {
  const last = bytes[bytes.length - 1];
  if (last === LF || last === CR) return bytes;
  const to = new Uint8Array(bytes.length + 1);
  to.set(bytes);
  to[bytes.length] = LF;
  return to;
}

/** Where the next record begins, behind the line end at `at`. */
export const behindLineEnd = (bytes: Uint8Array, at: number): number =>
  bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;

/**
 * The closing quote of a cell that opens at `open`. `UNSURE` where none stands before `limit`, or not at the
 * cell's end: what that means is for the parser of texts to say.
 */
export function closingQuote(bytes: Uint8Array, open: number, limit: number, delimiter: number): number {
  for (let at = open + 1; at < limit; at += 1) {
    if (bytes[at] !== QUOTE) continue;
    if (bytes[at + 1] === QUOTE) at += 1;
    else return endsCell(bytes[at + 1], delimiter) ? at : UNSURE;
  }
  return UNSURE;
}

/** Where the record that begins at `from` ends, behind its line end; `UNSURE` as for its quotes. */
export function recordEnd(bytes: Uint8Array, from: number, limit: number, delimiter: number): number {
  let at = from;
  for (;;) {
    if (bytes[at] === QUOTE) {
      at = closingQuote(bytes, at, limit, delimiter);
      if (at === UNSURE) return UNSURE;
      at += 1;
    } else while (!endsCell(bytes[at], delimiter)) at += 1;
    if (bytes[at] !== delimiter) return behindLineEnd(bytes, at);
    at += 1;
  }
}
