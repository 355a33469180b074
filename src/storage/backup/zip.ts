import { Inflate } from 'fflate';

/** Where an entry stands in a zip file. */
export interface Place {
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LOCAL_SIZE = 30;
const COMMENT_MAX = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Deflate makes of a piece at most a thousand times as much. */
const PIECE = 64 * 1024;

async function viewOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}

/** True where a file begins as a zip file does. */
export async function isZip(file: Blob): Promise<boolean> {
  const head = await viewOf(file, 0, 4);
  return head.byteLength === 4 && head.getUint32(0, true) === LOCAL;
}

/** The name of the entry that a zip file begins with: it is there where the directory at the end is not. */
export async function firstNameOf(file: Blob): Promise<string> {
  const head = await viewOf(file, 0, LOCAL_SIZE);
  if (head.byteLength < LOCAL_SIZE || head.getUint32(0, true) !== LOCAL) return '';
  return file.slice(LOCAL_SIZE, LOCAL_SIZE + head.getUint16(26, true)).text();
}

/**
 * The entries of a zip file by name, read from its directory at the end: entries need no searching then.
 * @throws {RangeError} where there is no directory, or it is cut off
 */
export async function placesOf(file: Blob): Promise<ReadonlyMap<string, Place>> {
  const tail = await viewOf(file, Math.max(0, file.size - END_SIZE - COMMENT_MAX), file.size);
  let end = tail.byteLength - END_SIZE;
  while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new RangeError('The zip file has no directory');
  const from = tail.getUint32(end + 16, true);
  const directory = await viewOf(file, from, from + tail.getUint32(end + 12, true));
  const places = new Map<string, Place>();
  const decoder = new TextDecoder();
  for (let at = 0; at < directory.byteLength;) {
    if (directory.getUint32(at, true) !== DIRECTORY) throw new RangeError('The directory is damaged');
    const name = directory.getUint16(at + 28, true);
    places.set(decoder.decode(new Uint8Array(directory.buffer, at + 46, name)), {
      method: directory.getUint16(at + 10, true),
      compressed: directory.getUint32(at + 20, true),
      size: directory.getUint32(at + 24, true),
      offset: directory.getUint32(at + 42, true),
    });
    at += 46 + name + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
  return places;
}

/**
 * An entry, unpacked piece by piece.
 * @param most bytes that it may have
 * @throws where it cannot be unpacked, or is longer than that or than its directory says
 */
export async function readPlace(file: Blob, place: Place, most: number): Promise<Blob> {
  const { method, compressed, size, offset } = place;
  if (size > most) throw new RangeError('An entry is longer than it may be');
  const head = await viewOf(file, offset, offset + LOCAL_SIZE);
  if (head.getUint32(0, true) !== LOCAL) throw new RangeError('An entry is not where it should be');
  const from = offset + LOCAL_SIZE + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = file.slice(from, from + compressed);
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new RangeError(`An entry is packed by method ${method}`);
  const pieces: BlobPart[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length > size) throw new RangeError('An entry is longer than it says');
    // A blob may leave the memory.
    pieces.push(new Blob([piece as BlobPart]));
  });
  for (let at = 0; at < packed.size; at += PIECE) {
    const bytes = new Uint8Array(await packed.slice(at, at + PIECE).arrayBuffer());
    inflate.push(bytes, at + PIECE >= packed.size);
  }
  return new Blob(pieces);
}
