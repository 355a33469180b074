import { Murmur128 } from './murmur';
import type { Range } from './pieces';
import { sha256 } from './sha256';

/** Bytes of a file that are read and scanned at a time. */
export const SLICE = 1 << 22;
/** The first slice is a short one: what a file is shows in it, and nothing goes on before it is there. */
export const FIRST_SLICE = 1 << 20;
/** So much of the slice before comes with each: a record that begins there is read from there. */
export const MARGIN = 1 << 16;

/** A file slice by slice. Each slice has the last `MARGIN` bytes of the one before in front. */
export interface Slices {
  readonly size: number;
  read(index: number): Promise<Uint8Array>;
  /** What tells the file from all others: up to a slice its sha-256 in hex, beyond `murmur3:` and that hash. */
  hash(): Promise<string>;
}

/** Number of slices of a file. */
export const slicesOf = (size: number): number => 1 + Math.ceil(Math.max(0, size - FIRST_SLICE) / SLICE);

const startOf = (index: number): number => (index === 0 ? 0 : FIRST_SLICE + (index - 1) * SLICE);

/** The slice that a place is in. */
const indexOf = (at: number): number => (at < FIRST_SLICE ? 0 : 1 + Math.floor((at - FIRST_SLICE) / SLICE));

/** The slices of bytes or of a blob in this thread. */
export class LocalSlices implements Slices {
  readonly size: number;
  private readonly murmur = new Murmur128();
  /** How many slices of a large file are hashed. */
  private hashed = 0;
  /** When all that was asked for is read and hashed. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly content: Blob | Uint8Array) {
    this.size = content instanceof Uint8Array ? content.length : content.size;
  }

  /** Reads at once, beside what is asked for already, and hashes in the order of the questions. */
  read(index: number): Promise<Uint8Array> {
    const start = startOf(index);
    const from = Math.max(0, start - MARGIN);
    const reading = this.bytes(from, Math.min(this.size, startOf(index + 1)));
    const hashed = Promise.all([reading, this.turn]).then(([bytes]) => {
      this.hashNext(index, bytes.subarray(start - from));
      return bytes;
    });
    this.turn = hashed.catch(() => undefined);
    return hashed;
  }

  private hashNext(index: number, bytes: Uint8Array): void {
    if (index !== this.hashed || this.size <= SLICE) return;
    this.murmur.push(bytes);
    this.hashed += 1;
  }

  /** A large file is hashed as it is read: to hold it all at once would take as much memory as all the rest. */
  async hash(): Promise<string> {
    if (this.size <= SLICE) return sha256(await this.bytes(0, this.size));
    while (this.hashed < slicesOf(this.size)) await this.read(this.hashed);
    return `murmur3:${this.murmur.hex()}`;
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
    const index = Math.min(last, indexOf(from + MARGIN));
    if (index !== this.index) {
      for (const known of this.coming.keys()) if (known < index) this.coming.delete(known);
      for (let ahead = index; ahead <= Math.min(last, index + 2); ahead += 1)
        if (!this.coming.has(ahead)) this.coming.set(ahead, this.slices.read(ahead));
      this.bytes = (await this.coming.get(index)) ?? this.bytes;
      this.coming.delete(index);
      this.index = index;
    }
    const start = Math.max(0, startOf(index) - MARGIN);
    return this.bytes.subarray(from - start, to - start);
  };
}
