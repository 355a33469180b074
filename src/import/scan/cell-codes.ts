import { unguarded } from '../../domain/formula';

const FIRST_CELLS = 256;
const ASCII_MAX = 32;
const FIRST_BYTES = 1 << 12;
/** Nobody keeps the codes of figures: after so many they start anew. */
const FORGOTTEN_MAX = 50_000;
/** So many distinct keys are no keys, and memory is better spent otherwise. */
const KEPT_MAX = 1 << 22;
const NONE = -1;
const LF = 10;
const CR = 13;

const grown = (from: Int32Array): Int32Array<ArrayBuffer> => {
  const to = new Int32Array(from.length * 2).fill(NONE, from.length);
  to.set(from);
  return to;
};

/** Text of a few bytes of ASCII, for which a decoder takes long to start; null for others. */
function asciiText(bytes: Uint8Array): string | null {
  if (bytes.length > ASCII_MAX) return null;
  for (const byte of bytes) if (byte >= 0x80) return null;
  return String.fromCharCode(...bytes);
}

/**
 * The distinct cells of one column as small numbers, found by their bytes. Most columns repeat few cells, in
 * much the same order: the cell that came in this context last time is tried first, without looking for its end.
 */
export class CellCodes {
  /** Text of each code, without the `'` that keeps it from running. */
  readonly texts: string[] = [];
  /** Code of the cell that was read last. */
  code = 0;
  /** The cells, each from a whole word on. */
  private words = new Int32Array(FIRST_BYTES);
  private bytes = new Uint8Array(this.words.buffer);
  private used = 0;
  private starts = new Int32Array(FIRST_CELLS);
  private lengths = new Int32Array(FIRST_CELLS);
  private hashes = new Int32Array(FIRST_CELLS);
  /** By context. */
  private following = new Int32Array(FIRST_CELLS).fill(NONE);
  private table = new Int32Array(FIRST_CELLS * 4).fill(NONE);

  /**
   * @param decode throws where the bytes are in another encoding
   * @param keeps all codes stand to the end; else, beyond some number of cells, they start anew
   */
  constructor(
    private readonly decode: (bytes: Uint8Array) => string,
    private readonly delimiter: number,
    private readonly keeps: boolean,
  ) {}

  /**
   * Reads the unquoted cell that begins at `from`; a line end stands behind it for certain.
   * @param view the same bytes, four at a time
   * @param context a number that tells, as a rule, what the cell will be: the same one as last time
   * @returns where the cell ends
   */
  read(bytes: Uint8Array, view: DataView, from: number, context: number): number {
    const guess = this.following[context] ?? NONE;
    if (guess !== NONE) {
      const length = this.lengths[guess] ?? 0;
      if (from + length + 4 <= bytes.length && this.stands(view, from, guess, length)) {
        const next = bytes[from + length];
        if (next === this.delimiter || next === LF || next === CR) {
          this.code = guess;
          return from + length;
        }
      }
    }
    const { delimiter } = this;
    const highest = delimiter > CR ? delimiter : CR;
    let hash = 0;
    let at = from;
    for (;;) {
      const byte = bytes[at] ?? LF;
      if (byte <= highest && (byte === delimiter || byte === LF || byte === CR)) break;
      hash = Math.imul(hash ^ byte, 0x01000193);
      at += 1;
    }
    const code = this.find(bytes, from, at, hash);
    while (context >= this.following.length) this.following = grown(this.following);
    this.following[context] = code;
    this.code = code;
    return at;
  }

  /**
   * Reads the cell whose text stands between two places, such as one within quotes. It may hold delimiters, and
   * is never expected where a cell is not quoted.
   */
  readBetween(bytes: Uint8Array, from: number, to: number): void {
    let hash = 0;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    this.code = this.find(bytes, from, to, hash);
  }

  private find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const mixed = hash ^ (hash >>> 15);
    const mask = this.table.length - 1;
    let place = mixed & mask;
    for (;;) {
      const code = this.table[place] ?? NONE;
      if (code === NONE) break;
      if (this.hashes[code] === mixed && this.equals(code, bytes, from, to)) return code;
      place = (place + 1) & mask;
    }
    const count = this.texts.length;
    if (count >= KEPT_MAX) throw new Error('Too many distinct cells');
    if (count >= FORGOTTEN_MAX && !this.keeps) {
      this.texts.length = 0;
      this.used = 0;
      this.table.fill(NONE);
      this.following.fill(NONE);
      place = mixed & mask;
    }
    const added = this.add(bytes, from, to, mixed);
    this.table[place] = added;
    if (this.texts.length * 2 > this.table.length) this.widen();
    return added;
  }

  /** True where the bytes of a code stand at a place with four more behind them. */
  private stands(view: DataView, from: number, code: number, length: number): boolean {
    const { words } = this;
    let word = (this.starts[code] ?? 0) >> 2;
    const whole = from + (length & ~3);
    let at = from;
    for (; at < whole; at += 4, word += 1) if (view.getInt32(at, true) !== words[word]) return false;
    const rest = length & 3;
    return rest === 0 || (view.getInt32(at, true) ^ (words[word] ?? 0)) << (32 - 8 * rest) === 0;
  }

  private equals(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    const length = to - from;
    if (this.lengths[code] !== length) return false;
    const start = this.starts[code] ?? 0;
    for (let i = 0; i < length; i += 1) if (this.bytes[start + i] !== bytes[from + i]) return false;
    return true;
  }

  private add(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const code = this.texts.length;
    const length = to - from;
    const cell = bytes.subarray(from, to);
    this.texts.push(unguarded(asciiText(cell) ?? this.decode(cell)));
    if (code === this.starts.length) {
      this.starts = grown(this.starts);
      this.lengths = grown(this.lengths);
      this.hashes = grown(this.hashes);
    }
    while (this.used + length > this.bytes.length) {
      this.words = grown(this.words);
      this.bytes = new Uint8Array(this.words.buffer);
    }
    this.bytes.set(cell, this.used);
    this.starts[code] = this.used;
    this.lengths[code] = length;
    this.hashes[code] = hash;
    this.used += (length + 3) & ~3;
    return code;
  }

  private widen(): void {
    const table = new Int32Array(this.table.length * 2).fill(NONE);
    const mask = table.length - 1;
    for (let code = 0; code < this.texts.length; code += 1) {
      let place = (this.hashes[code] ?? 0) & mask;
      while (table[place] !== NONE) place = (place + 1) & mask;
      table[place] = code;
    }
    this.table = table;
  }
}
