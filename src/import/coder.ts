/**
 * A copy that does not keep its parent alive. V8 cuts strings of 13 characters and more as views on the
 * text they come from; one kept cell would hold a megabyte of file.
 */
export const own = (text: string): string => (text.length < 13 ? text : Array.from(text).join(''));

/** Texts as small numbers, in order of first appearance. */
export class TextCoder {
  readonly texts: string[] = [];
  private readonly codes = new Map<string, number>();
  private lastText: string | null = null;
  private lastCode = -1;

  code(text: string): number {
    if (text === this.lastText) return this.lastCode;
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.texts.length;
      const kept = own(text);
      this.texts.push(kept);
      this.codes.set(kept, code);
    }
    this.lastText = text;
    this.lastCode = code;
    return code;
  }
}

const NONE = -1;

/** Pairs of small whole numbers as small numbers. A map of its own: the engine's boxes every key. */
export class PairCoder {
  size = 0;
  private lefts = new Int32Array(64);
  private rights = new Int32Array(64);
  private table = new Int32Array(128).fill(NONE);
  private last = NONE;

  code(a: number, b: number): number {
    const { last } = this;
    if (last !== NONE && this.lefts[last] === a && this.rights[last] === b) return last;
    let place = this.placeOf(a, b);
    let code = this.table[place] ?? NONE;
    if (code === NONE) {
      if (this.size === this.lefts.length) {
        this.widen();
        place = this.placeOf(a, b);
      }
      code = this.size;
      this.size += 1;
      this.lefts[code] = a;
      this.rights[code] = b;
      this.table[place] = code;
    }
    this.last = code;
    return code;
  }

  /** Where the pair stands in the table, or would. */
  private placeOf(a: number, b: number): number {
    const mask = this.table.length - 1;
    const hash = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b);
    let place = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const code = this.table[place] ?? NONE;
      if (code === NONE || (this.lefts[code] === a && this.rights[code] === b)) return place;
      place = (place + 1) & mask;
    }
  }

  private widen(): void {
    const wider = (from: Int32Array) => {
      const to = new Int32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.lefts = wider(this.lefts);
    this.rights = wider(this.rights);
    this.table = new Int32Array(this.table.length * 2).fill(NONE);
    for (let code = 0; code < this.size; code += 1)
      this.table[this.placeOf(this.lefts[code] ?? 0, this.rights[code] ?? 0)] = code;
  }
}

/** What a cell's text means, worked out once for each distinct text. */
export class Meanings<T> {
  private readonly known = new Map<string, T>();
  private lastText: string | null = null;
  private lastMeaning: T | undefined;

  constructor(
    private readonly mean: (text: string) => T,
    /** Beyond so many texts the memory starts anew: a column of unique texts stays bounded. */
    private readonly bound = 50_000,
  ) {}

  of(text: string): T {
    if (text === this.lastText) return this.lastMeaning as T;
    let meaning = this.known.get(text);
    if (meaning === undefined) {
      if (this.known.size >= this.bound) this.known.clear();
      const kept = own(text);
      meaning = this.mean(kept);
      this.known.set(kept, meaning);
    }
    this.lastText = text;
    this.lastMeaning = meaning;
    return meaning;
  }
}
