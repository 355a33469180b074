import type { ProblemCode } from '../domain/problem';
import { oleStreams } from './ole';
import { zipNames } from './zipnames';

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
/** Programs of Windows and of Linux. */
const PROGRAMS: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
];

/** What a package is by the files in it; the first that fits. */
const PACKAGES: readonly (readonly [RegExp, ProblemCode])[] = [
  [/^xl\/workbook\.bin$/i, 'file-is-xlsb'],
  [/^xl\//i, 'file-is-xlsx'],
  [/^word\//i, 'file-is-doc'],
  [/^ppt\//i, 'file-is-slides'],
  [/^OFD\.xml$/i, 'file-is-ofd'],
];
/** The same where the directory is lost and names stand between other bytes. */
const PIECES: readonly (readonly [RegExp, ProblemCode])[] = [
  [/xl\/workbook\.bin/, 'file-is-xlsb'],
  [/xl\//, 'file-is-xlsx'],
  [/word\/document/, 'file-is-doc'],
  [/ppt\/presentation/, 'file-is-slides'],
  [/OFD\.xml/, 'file-is-ofd'],
];

/** What a zip is: an office document of some kind by what it holds, or an archive. */
function zipCode(bytes: Uint8Array): ProblemCode {
  const head = ascii(bytes.subarray(0, 4096));
  const open = /^.{30}mimetypeapplication\/vnd\.oasis\.opendocument\.(spreadsheet|presentation|\w)/s.exec(
    head,
  )?.[1];
  if (open !== undefined) {
    if (open === 'spreadsheet') return 'file-is-ods';
    return open === 'presentation' ? 'file-is-slides' : 'file-is-doc';
  }
  const names = zipNames(bytes);
  const found =
    names === null
      ? PIECES.find(([pattern]) => pattern.test(head))
      : PACKAGES.find(([pattern]) => names.some((name) => pattern.test(name)));
  return found?.[1] ?? 'file-is-zip';
}

/** What a compound file is by its streams. `.et` is built as `.xls` is, `.wps` as `.doc`, `.dps` as `.ppt`. */
function oleCode(bytes: Uint8Array): ProblemCode {
  const streams = oleStreams(bytes);
  if (streams.has('EncryptedPackage')) return 'file-is-encrypted';
  if (streams.has('Workbook') || streams.has('Book')) return 'file-is-xls';
  if (streams.has('WordDocument')) return 'file-is-doc';
  if (streams.has('PowerPoint Document')) return 'file-is-slides';
  return streams.size > 0 ? 'file-is-binary' : 'file-is-xls';
}

const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);

/** True for the beginning of a file of files: what it is does not show before its end. */
export const isPackage = (head: Uint8Array): boolean => isZip(head) || startsWith(head, OLE);

/**
 * What a file is by its bytes where it is no text, or null.
 * @param bytes all of a package; of others the first 64 KiB are enough
 */
export function refusedByBytes(bytes: Uint8Array): ProblemCode | null {
  if (bytes.length === 0) return 'file-empty';
  if (isZip(bytes)) return zipCode(bytes);
  if (startsWith(bytes, OLE)) return oleCode(bytes);
  if (IMAGES.some((head) => startsWith(bytes, head))) return 'file-is-image';
  if (ARCHIVES.some((head) => startsWith(bytes, head))) return 'file-is-zip';
  const head = ascii(bytes.subarray(0, 16));
  if (head.startsWith('%PDF')) return 'file-is-pdf';
  if (/^RIFF.{4}WEBP/s.test(head) || /^BM.{4}\0\0\0\0/s.test(head)) return 'file-is-image';
  if (/^.{4}ftyp(?:hei|mif1|msf1|avif)/s.test(head)) return 'file-is-image';
  if (head.startsWith('{\\rtf')) return 'file-is-doc';
  if (head.startsWith('SQLite format')) return 'file-is-binary';
  if (PROGRAMS.some((start) => startsWith(bytes, start)) && looksBinary(bytes)) return 'file-is-binary';
  return null;
}

/** True where control bytes show that no text is here. UTF-16 has its own test before this one. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const byte = sample[i] ?? 0;
    if (byte === 0) return true;
    // From 9 to 13 it is white space: word processors end lines with 11, and printers pages with 12.
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
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
