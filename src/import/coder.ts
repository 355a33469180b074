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

const SHIFT = 2 ** 26;

/** Pairs of small numbers (below 2²⁶) as small numbers. */
export class PairCoder {
  size = 0;
  private readonly codes = new Map<number, number>();
  private lastKey = -1;
  private lastCode = -1;

  code(a: number, b: number): number {
    const key = a * SHIFT + b;
    if (key === this.lastKey) return this.lastCode;
    let code = this.codes.get(key);
    if (code === undefined) {
      code = this.size;
      this.size += 1;
      this.codes.set(key, code);
    }
    this.lastKey = key;
    this.lastCode = code;
    return code;
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
