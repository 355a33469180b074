import { observations, type PrintedObservation } from '../../src/cli/observations';
import { importFile } from '../../src/import/import';
import type { Answers } from '../../src/import/answers';
import type { ImportResult } from '../../src/import/result';
import { DICTIONARY } from './dictionary';
import { asText, expectSame, scanned } from './scan/both';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** UTF-16 bytes of a text, with a mark in front or without. */
export function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i += 1) view.setUint16(i * 2, marked.charCodeAt(i), little);
  return bytes;
}

/** Two-byte GBK of all that GB18030 knows, found by decoding every pair: Node encodes none itself. */
const GBK: ReadonlyMap<string, readonly [number, number]> = (() => {
  const decoder = new TextDecoder('gb18030');
  const map = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && !map.has(char)) map.set(char, [lead, trail]);
    }
  }
  return map;
})();

export function gbk(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const pair = GBK.get(char);
    if (char.charCodeAt(0) < 128) bytes.push(char.charCodeAt(0));
    else if (pair) bytes.push(...pair);
    else throw new Error(`not in GBK: ${char}`);
  }
  return Uint8Array.from(bytes);
}

/** Larger files are not read four times over. */
const SMALL = 20_000;

/** Reads a file; a small one also by a scan of its bytes, in slices of any size, which must come to the same. */
export function read(text: string | Uint8Array, name = 'file.csv', answers: Answers = {}): ImportResult {
  const bytes = typeof text === 'string' ? utf8(text) : text;
  const input = { name, bytes };
  if (bytes.length < SMALL)
    for (const slice of [bytes.length + 1, 100])
      expectSame(scanned(input, DICTIONARY, answers, 2, slice), asText(input, DICTIONARY, answers, 2));
  return importFile(input, DICTIONARY, answers);
}

export const figures = (result: ImportResult): readonly PrintedObservation[] =>
  result.columns === null ? [] : observations(result.columns);

/** `bureau|year|indicator|value` of each figure; the reason in brackets where there is none. */
export const lines = (result: ImportResult): readonly string[] =>
  figures(result).map((o) =>
    [o.region_code || o.bureau, o.year, o.indicator_id, o.value ?? `(${o.reason})`, o.unit].join('|'),
  );

export const codes = (result: ImportResult): readonly string[] => result.problems.map((p) => p.code);
