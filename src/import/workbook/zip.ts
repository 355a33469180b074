import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { damaged, tooLarge, WORKBOOK_LIMITS } from './failure';

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly offset: number;
}

/** Bytes are inflated in slices of this size, so that a bomb is noticed soon after the limit. */
const SLICE = 1 << 15;
const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The parts of a zip by name, unpacked only when asked for. The directory at the end is what counts; its
 * sizes are not believed: what is really unpacked is counted against the limit, and checked by its CRC,
 * for a flipped bit in a figure would go unseen.
 */
export class Zip {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;
  private unzipped = 0;

  /** @throws WorkbookFailure */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly limit: number = WORKBOOK_LIMITS.unzippedBytes,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.readDirectory();
    } catch (error) {
      if (error instanceof RangeError) throw damaged('directory cut off');
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** The text of a part, or null where there is none. @throws WorkbookFailure */
  text(name: string): string | null {
    const entry = this.entries.get(keyOf(name));
    if (entry === undefined) return null;
    const bytes = this.unpack(name, entry);
    const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
    const encoding = wide === 'utf-16le' || (bytes[0] === 0xfe && bytes[1] === 0xff) ? wide : 'utf-8';
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      throw damaged(`${name} is no ${encoding}`);
    }
  }

  private readDirectory(): void {
    const { view } = this;
    let end = view.byteLength - 22;
    const first = Math.max(0, end - 0xffff);
    while (end >= first && view.getUint32(end, true) !== END) end -= 1;
    if (end < first) throw damaged('no directory');
    const count = view.getUint16(end + 10, true);
    if (count > WORKBOOK_LIMITS.entries) throw tooLarge(`${count} entries`);
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i += 1) {
      if (view.getUint32(at, true) !== DIRECTORY) throw damaged('directory entry expected');
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameLength));
      this.entries.set(keyOf(name), {
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        offset: view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
  }

  private unpack(name: string, entry: Entry): Uint8Array {
    if (entry.encrypted) throw damaged(`${name} is encrypted`);
    const packed = this.packedBytes(name, entry);
    const bytes = entry.method === 0 ? this.counted(packed) : this.inflated(name, entry, packed);
    if (crc32(bytes) !== entry.crc) throw damaged(`${name} fails its checksum`);
    return bytes;
  }

  private packedBytes(name: string, { offset, packed }: Entry): Uint8Array {
    const { view } = this;
    if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL)
      throw damaged(`${name} is not where it should be`);
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > view.byteLength) throw damaged(`${name} is cut off`);
    return this.bytes.subarray(start, start + packed);
  }

  private counted(bytes: Uint8Array): Uint8Array {
    this.unzipped += bytes.length;
    if (this.unzipped > this.limit) throw tooLarge(`${this.unzipped} bytes unzipped`);
    return bytes;
  }

  private inflated(name: string, { method }: Entry, packed: Uint8Array): Uint8Array {
    if (method !== 8) throw damaged(`${name} is packed by method ${method}`);
    const chunks: Uint8Array[] = [];
    let length = 0;
    const inflate = new Inflate((chunk) => {
      chunks.push(this.counted(chunk));
      length += chunk.length;
    });
    try {
      for (let at = 0; at === 0 || at < packed.length; at += SLICE)
        inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    } catch (error) {
      // fflate's errors carry a number as their code.
      if (typeof (error as { code?: unknown }).code === 'number') throw damaged(`${name} does not unpack`);
      throw error;
    }
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }
}

/** Part names do not differ by case; some writers part folders by a backslash or begin with a slash. */
const keyOf = (name: string): string => name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
