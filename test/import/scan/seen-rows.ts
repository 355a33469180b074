import type { Decoding } from '../../../src/import/decode';
import { rowOf, RowStream, type Row } from '../../../src/import/parse';
import type { Delimiter } from '../../../src/import/result';
import { closed, UNSURE, wholeRecords } from '../../../src/import/scan/records';
import { Scanner, type ColumnKind } from '../../../src/import/scan/scanner';

/** The rows of a file as the parser of texts sees them. */
export function streamed(bytes: Uint8Array, decoding: Decoding, delimiter: Delimiter): readonly Row[] {
  return bytes.length === 0 ? [] : new RowStream(decoding, delimiter, true).push(bytes, true).rows;
}

/** The rows of a file as a scan in slices sees them, and how many of them it read by codes. */
export function scanned(
  bytes: Uint8Array,
  decoding: Decoding,
  delimiter: Delimiter,
  kinds: readonly ColumnKind[],
  slice: number,
): { rows: Row[]; coded: number } {
  const decoder = new TextDecoder(decoding.encoding, { fatal: true, ignoreBOM: true });
  const decode = (cell: Uint8Array) => decoder.decode(cell);
  const scanner = new Scanner(kinds, decode, delimiter.charCodeAt(0));
  const rows: Row[] = [];
  let coded = 0;
  let at = 0;
  while (at < bytes.length) {
    const last = at + slice >= bytes.length;
    const piece = last ? closed(bytes.subarray(at)) : bytes.subarray(at, at + slice);
    const limit = wholeRecords(piece, last);
    scanner.open(piece, limit);
    let from = 0;
    while (from < limit) {
      const end = scanner.read(from);
      if (end === UNSURE) break;
      if (scanner.fits) {
        coded += 1;
        const cells = kinds.map((_, column) => scanner.text(column));
        rows.push([...cells, ...Array.from({ length: scanner.cells - cells.length }, () => '')]);
      } else rows.push(rowOf(decode(piece.subarray(from, end)), delimiter));
      from = end;
    }
    if (from === 0) return { rows: [...rows, ...streamed(bytes.subarray(at), decoding, delimiter)], coded };
    at += from;
  }
  return { rows, coded };
}
