import type { Bureau } from '../domain/bureau';
import type { Columns, Origin } from '../domain/columns';
import type { Indicator } from '../domain/indicator';
import { packFigures, PACKED_COLUMNS, type PackedFigures, type PackedPart } from '../domain/packed';
import { arrayOf, unpackValues, unpackWhole, type PackedColumn } from '../domain/packed-column';
import type { ScopeRef } from '../domain/scope';
import type { Sparse } from '../domain/sparse';
import { unpackSparse } from '../domain/sparse-pack';
import { checksum, jsonChecksum } from './checksum';
import { StorageProblem } from './problem';

/** Version of the records below; the schema's upgrades bring older ones to it. Up to 2, each column was an array. */
export const FORMAT = 3;

/** The dictionaries of a data set. Typed arrays stand in the parts. */
export interface OpenHead {
  /** Key of the version. */
  readonly id: string;
  readonly format: number;
  readonly length: number;
  readonly parts: number;
  readonly indicators: readonly Indicator[];
  readonly offsets: Uint32Array;
  readonly bureaus: readonly Bureau[];
  readonly scopes: readonly ScopeRef[];
  readonly units: readonly string[];
  readonly periods: readonly string[];
  readonly origins: readonly Origin[];
  readonly uppers: Sparse<number>;
  readonly printed: Sparse<string>;
}

/** A head that vouches for its parts and for itself. */
export interface HeadRecord extends OpenHead {
  /** Checksums of the parts, in order. */
  readonly sums: readonly number[];
  /** Checksum of all of the above but the id: equal for equal content. */
  readonly sum: number;
}

/** A part of a data set. */
export interface PartRecord extends PackedPart {
  /** Key of the version. */
  readonly dataset: string;
  readonly part: number;
}

/** The head of a data set, not yet sealed: checksums are formed where the figures need not be waited for. */
export const headOf = (id: string, { words, parts, uppers, printed }: PackedFigures): OpenHead => ({
  id,
  format: FORMAT,
  parts: parts.length,
  ...words,
  uppers,
  printed,
});

export const partsOf = (id: string, { parts }: PackedFigures): PartRecord[] =>
  parts.map((part, i) => ({ dataset: id, part: i, ...part }));

function sumOfColumn(packed: PackedColumn, sum: number): number {
  if (ArrayBuffer.isView(packed)) return checksum(packed, sum);
  const numbers = 'rest' in packed ? [packed.least, packed.divisor] : [packed.first, packed.step];
  const told = checksum(Float64Array.from(numbers), sum);
  return 'rest' in packed ? checksum(packed.rest, told) : told;
}

const sumOfPart = (part: PartRecord): number =>
  PACKED_COLUMNS.reduce((sum, name) => sumOfColumn(part[name], sum), part.part);

function sumOfHead(head: OpenHead, sums: readonly number[]): number {
  const { offsets, uppers, printed } = head;
  const texts = [
    [head.format, head.length, head.parts, sums],
    [head.indicators, head.bureaus, head.scopes, head.units, head.periods, head.origins],
    [uppers.values, printed.values],
  ];
  const arrays = [offsets, uppers.at, uppers.code, printed.at, printed.code];
  return arrays.reduce((sum, array) => checksum(array, sum), jsonChecksum(texts));
}

/** The head with the checksums of its parts and its own. */
export function sealed(head: OpenHead, parts: readonly PartRecord[]): HeadRecord {
  const sums = [...parts].sort((a, b) => a.part - b.part).map(sumOfPart);
  return { ...head, sums, sum: sumOfHead(head, sums) };
}

/** A data set as records, all at once. */
export function toRecords(id: string, columns: Columns): { head: HeadRecord; parts: PartRecord[] } {
  const packed = packFigures(columns);
  const parts = partsOf(id, packed);
  return { head: sealed(headOf(id, packed), parts), parts };
}

/** True where the offsets of the indicators rise from nothing to the whole. */
function offsetsFit({ offsets, indicators, length }: HeadRecord): boolean {
  return (
    offsets.length === indicators.length + 1 &&
    offsets[0] === 0 &&
    offsets[indicators.length] === length &&
    offsets.every((offset, i) => i === 0 || offset >= (offsets[i - 1] ?? 0))
  );
}

/**
 * The data set of its records.
 * @throws {StorageProblem} `storage-newer` for a later format, `storage-damaged` where parts do not make the whole.
 */
export function fromRecords(head: HeadRecord, parts: readonly PartRecord[]): Columns {
  if (head.format > FORMAT)
    throw new StorageProblem('storage-newer', `Format ${head.format} is newer than ${FORMAT}`);
  if (sumOfHead(head, head.sums) !== head.sum || !offsetsFit(head)) {
    throw new StorageProblem('storage-damaged', `The head of ${head.id} is damaged`);
  }
  const { length } = head;
  const whole = {
    bureau: new Uint32Array(length),
    year: new Uint16Array(length),
    scope: new Uint16Array(length),
    unit: new Uint16Array(length),
    period: new Uint16Array(length),
    origin: new Uint32Array(length),
    value: new Float64Array(length),
    flag: new Uint8Array(length),
    row: new Uint32Array(length),
    column: new Uint16Array(length),
  };
  let filled = 0;
  for (const part of [...parts].sort((a, b) => a.part - b.part)) {
    const size = part.to - part.from;
    const isWhole = PACKED_COLUMNS.every((name) => (arrayOf(part[name])?.length ?? size) === size);
    if (part.from !== filled || part.to > length || !isWhole) {
      throw new StorageProblem('storage-damaged', `Part ${part.part} of ${head.id} does not fit`);
    }
    if (sumOfPart(part) !== head.sums[part.part]) {
      throw new StorageProblem('storage-damaged', `Part ${part.part} of ${head.id} has another checksum`);
    }
    const { value, ...codes } = whole;
    for (const [name, to] of Object.entries(codes))
      unpackWhole(part[name as keyof typeof codes], to, part.from, size);
    unpackValues(part.value, codes.flag, value, part.from, size);
    filled = part.to;
  }
  if (filled !== length || parts.length !== head.parts) {
    throw new StorageProblem('storage-damaged', `${head.id} has ${filled} of ${length} figures`);
  }
  return {
    length,
    indicators: head.indicators,
    offsets: head.offsets,
    bureaus: head.bureaus,
    scopes: head.scopes,
    units: head.units,
    periods: head.periods,
    origins: head.origins,
    uppers: unpackSparse(head.uppers),
    printed: unpackSparse(head.printed),
    ...whole,
  };
}
