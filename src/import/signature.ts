import type { ProblemCode } from '../domain/problem';

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

const ascii = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

const IMAGES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
const ARCHIVES: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** A zip that holds a workbook names `xl/` among its first entries or in its directory at the end. */
function zipCode(bytes: Uint8Array): ProblemCode {
  const ends = ascii(bytes.subarray(0, 4096)) + ascii(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  return ends.includes('xl/') ? 'file-is-xlsx' : 'file-is-zip';
}

/** What a file is by its first bytes where it is no text, or null. */
export function refusedByBytes(bytes: Uint8Array): ProblemCode | null {
  if (bytes.length === 0) return 'file-empty';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return zipCode(bytes);
  }
  if (startsWith(bytes, OLE)) return 'file-is-xls';
  if (IMAGES.some((head) => startsWith(bytes, head))) return 'file-is-image';
  if (ARCHIVES.some((head) => startsWith(bytes, head))) return 'file-is-zip';
  const head = ascii(bytes.subarray(0, 16));
  if (head.startsWith('%PDF')) return 'file-is-pdf';
  if (/^RIFF.{4}WEBP/s.test(head) || /^BM.{4}\0\0\0\0/s.test(head)) return 'file-is-image';
  if (head.startsWith('{\\rtf') || head.startsWith('SQLite format')) return 'file-is-binary';
  return null;
}

/** True where control bytes show that no text is here. UTF-16 has its own test before this one. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 27) controls += 1;
  }
  return controls > sample.length / 200 + 1;
}

/** What a text is that begins like no table, or null. */
export function refusedByText(start: string): ProblemCode | null {
  if (/^\s*(?:<!doctype html|<\?xml|<html|<head|<meta|<table|<style|<!--)/i.test(start))
    return 'file-is-html';
  if (/^[^,;\t|]{0,200}<(?:html|table)[\s>]/i.test(start)) return 'file-is-html';
  return start.replace(/[\s,;|\ufeff"]+/g, '') === '' ? 'file-empty' : null;
}
