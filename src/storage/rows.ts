import type { Bureau } from '../domain/bureau';
import type { Columns, Origin } from '../domain/columns';
import type { Indicator } from '../domain/indicator';
import type { ScopeRef } from '../domain/scope';
import { packSparse, unpackSparse, type Sparse } from '../domain/sparse';
import { StorageProblem } from './store';

/** Version of the records below; older ones are upgraded in `fromRecords`. */
export const FORMAT = 1;

/** Below this many figures a data set is one part; above, one part an indicator. */
export const ONE_PART = 50_000;

/** The dictionaries of a data set. Typed arrays stand in the parts. */
export interface HeadRecord {
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

/** Figures `from` up to `to` of a data set, each column an array of its own. */
export interface PartRecord {
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

/** The head of a data set. */
export const headOf = (id: string, columns: Columns): HeadRecord => ({
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

/** A data set as records, all at once. */
export const toRecords = (id: string, columns: Columns): { head: HeadRecord; parts: PartRecord[] } => ({
  head: headOf(id, columns),
  parts: [...partsOf(id, columns)],
});

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
  if (!offsetsFit(head)) {
    throw new StorageProblem('storage-damaged', `The offsets of ${head.id} do not fit its figures`);
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
