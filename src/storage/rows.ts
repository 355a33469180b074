import type { Bureau } from '../domain/bureau';
import type { Columns, Origin } from '../domain/columns';
import type { Indicator } from '../domain/indicator';
import type { ScopeRef } from '../domain/scope';
import { packSparse, unpackSparse, type Sparse } from '../domain/sparse';
import { checksum, jsonChecksum } from './checksum';
import { StorageProblem } from './problem';

/** Version of the records below; the schema's upgrades bring older ones to it. */
export const FORMAT = 2;

/** Below this many figures a data set is one part; above, one part an indicator. */
export const ONE_PART = 50_000;

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

/** Figures `from` up to `to` of a data set, each column an array of its own. */
export interface PartRecord {
  /** Key of the version. */
  readonly dataset: string;
  readonly part: number;
  readonly from: number;
  readonly to: number;
  readonly bureau: Uint32Array;
  readonly year: Uint16Array;
  readonly scope: Uint16Array;
  readonly unit: Uint16Array;
  readonly period: Uint16Array;
  readonly origin: Uint32Array;
  readonly value: Float64Array;
  readonly flag: Uint8Array;
  readonly row: Uint32Array;
  readonly column: Uint16Array;
}

const ARRAYS = [
  'bureau',
  'year',
  'scope',
  'unit',
  'period',
  'origin',
  'value',
  'flag',
  'row',
  'column',
] as const;

/** Where the parts of a data set begin and end. */
function bordersOf(columns: Columns): readonly (readonly [from: number, to: number])[] {
  if (columns.length < ONE_PART) return [[0, columns.length]];
  return columns.indicators.map((_, i) => [
    columns.offsets[i] ?? 0,
    columns.offsets[i + 1] ?? columns.length,
  ]);
}

/** The head of a data set, not yet sealed: checksums are formed where the figures need not be waited for. */
export const headOf = (id: string, columns: Columns): OpenHead => ({
  id,
  format: FORMAT,
  length: columns.length,
  parts: bordersOf(columns).length,
  indicators: columns.indicators,
  offsets: columns.offsets.slice(),
  bureaus: columns.bureaus,
  scopes: columns.scopes,
  units: columns.units,
  periods: columns.periods,
  origins: columns.origins,
  uppers: packSparse(columns.uppers),
  printed: packSparse(columns.printed),
});

/** The parts of a data set, one by one. Every array is a copy, so that no record drags a larger buffer along. */
export function* partsOf(id: string, columns: Columns): Generator<PartRecord> {
  for (const [part, [from, to]] of bordersOf(columns).entries()) {
    yield {
      dataset: id,
      part,
      from,
      to,
      bureau: columns.bureau.slice(from, to),
      year: columns.year.slice(from, to),
      scope: columns.scope.slice(from, to),
      unit: columns.unit.slice(from, to),
      period: columns.period.slice(from, to),
      origin: columns.origin.slice(from, to),
      value: columns.value.slice(from, to),
      flag: columns.flag.slice(from, to),
      row: columns.row.slice(from, to),
      column: columns.column.slice(from, to),
    };
  }
}

const sumOfPart = (part: PartRecord): number =>
  ARRAYS.reduce((sum, name) => checksum(part[name], sum), part.part);

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
  return { ...head, format: FORMAT, sums, sum: sumOfHead({ ...head, format: FORMAT }, sums) };
}

/** A data set as records, all at once. */
export function toRecords(id: string, columns: Columns): { head: HeadRecord; parts: PartRecord[] } {
  const parts = [...partsOf(id, columns)];
  return { head: sealed(headOf(id, columns), parts), parts };
}

/** Bytes of the arrays of a part. */
export const sizeOfPart = (part: PartRecord): number =>
  ARRAYS.reduce((size, name) => size + part[name].byteLength, 0);

/** The buffers of a part, to be handed over instead of copied. */
export const buffersOf = (part: PartRecord): ArrayBuffer[] =>
  ARRAYS.map((name) => part[name].buffer as ArrayBuffer);

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
    if (part.from !== filled || part.to > length || ARRAYS.some((name) => part[name].length !== size)) {
      throw new StorageProblem('storage-damaged', `Part ${part.part} of ${head.id} does not fit`);
    }
    if (sumOfPart(part) !== head.sums[part.part]) {
      throw new StorageProblem('storage-damaged', `Part ${part.part} of ${head.id} has another checksum`);
    }
    for (const name of ARRAYS) whole[name].set(part[name], part.from);
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
