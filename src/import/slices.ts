import type { Range } from './pieces';
import { sha256 } from './sha256';

/** Bytes of a file that are read and scanned at a time. */
export const SLICE = 1 << 22;
/** So much of the slice before comes with each: a record that begins there is read from there. */
export const MARGIN = 1 << 16;

/** A file slice by slice. Each slice has the last `MARGIN` bytes of the one before in front. */
export interface Slices {
  readonly size: number;
  read(index: number): Promise<Uint8Array>;
  /** The sha-256 of the whole file in hex. */
  hash(): Promise<string>;
}

/** Number of slices of a file. */
export const slicesOf = (size: number): number => Math.max(1, Math.ceil(size / SLICE));

/** The slices of bytes or of a blob in this thread. */
export class LocalSlices implements Slices {
  readonly size: number;
  private hashed: Promise<string> | null = null;

  constructor(private readonly content: Blob | Uint8Array) {
    this.size = content instanceof Uint8Array ? content.length : content.size;
  }

  read(index: number): Promise<Uint8Array> {
    const start = index * SLICE;
    return this.bytes(Math.max(0, start - MARGIN), Math.min(this.size, start + SLICE));
  }

  hash(): Promise<string> {
    return (this.hashed ??= this.bytes(0, this.size).then(sha256));
  }

  private async bytes(from: number, to: number): Promise<Uint8Array> {
    const { content } = this;
    if (content instanceof Uint8Array) return content.subarray(from, to);
    return new Uint8Array(await content.slice(from, to).arrayBuffer());
  }
}

/** Answers ranges from slices that are read ahead of them. */
export class SliceReader {
  private readonly coming = new Map<number, Promise<Uint8Array>>();
  private index = -1;
  private bytes = new Uint8Array(0) as Uint8Array;

  constructor(private readonly slices: Slices) {}

  /** Bytes from `from` on, to the end of their slice at most. */
  readonly read = async ({ from, to }: Range): Promise<Uint8Array> => {
    const { size } = this.slices;
    const last = slicesOf(size) - 1;
    const index = Math.min(last, Math.floor((from + MARGIN) / SLICE));
    if (index !== this.index) {
      for (const known of this.coming.keys()) if (known < index) this.coming.delete(known);
      for (let ahead = index; ahead <= Math.min(last, index + 2); ahead += 1)
        if (!this.coming.has(ahead)) this.coming.set(ahead, this.slices.read(ahead));
      this.bytes = (await this.coming.get(index)) ?? this.bytes;
      this.coming.delete(index);
      this.index = index;
    }
    const start = Math.max(0, index * SLICE - MARGIN);
    return this.bytes.subarray(from - start, to - start);
  };
}
