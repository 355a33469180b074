import type { Columns } from './columns';
import { arrayOf, packCount, packValues, packWhole, type PackedColumn } from './packed-column';
import type { Sparse } from './sparse';
import { packSparse } from './sparse-pack';

/** Below this many figures a data set is one part; above, one part an indicator. */
export const ONE_PART = 50_000;

/** In the order of their checksums. */
export const PACKED_COLUMNS = [
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

/** Figures `from` up to `to` of a data set. */
export interface PackedPart extends Readonly<Record<(typeof PACKED_COLUMNS)[number], PackedColumn>> {
  readonly from: number;
  readonly to: number;
}

/** What the codes of figures stand for, and where each indicator begins. */
export type Words = Pick<
  Columns,
  'length' | 'indicators' | 'offsets' | 'bureaus' | 'scopes' | 'units' | 'periods' | 'origins'
>;

/** A data set as it travels and is stored. */
export interface PackedFigures {
  readonly words: Words;
  readonly parts: readonly PackedPart[];
  /** The buffers of the parts, to be handed over instead of copied. */
  readonly buffers: readonly ArrayBuffer[];
  readonly uppers: Sparse<number>;
  readonly printed: Sparse<string>;
}

/** Where the parts of a data set begin and end. */
function bordersOf(columns: Columns): readonly (readonly [from: number, to: number])[] {
  if (columns.length < ONE_PART) return [[0, columns.length]];
  return columns.indicators.map((_, i) => [
    columns.offsets[i] ?? 0,
    columns.offsets[i + 1] ?? columns.length,
  ]);
}

/** Shares no buffer with the columns, so that no record drags a larger one along. */
export function packFigures(columns: Columns): PackedFigures {
  const { length, indicators, offsets, bureaus, scopes, units, periods, origins } = columns;
  const parts = bordersOf(columns).map(([from, to]): PackedPart => {
    const whole = (
      name: 'bureau' | 'year' | 'scope' | 'unit' | 'period' | 'origin' | 'flag' | 'column',
      most: number,
    ) => packWhole(columns[name], most, from, to);
    return {
      from,
      to,
      bureau: whole('bureau', bureaus.length),
      year: whole('year', 0xffff),
      scope: whole('scope', scopes.length),
      unit: whole('unit', units.length),
      period: whole('period', periods.length),
      origin: whole('origin', origins.length),
      flag: whole('flag', 0xff),
      row: packCount(columns.row, from, to),
      column: whole('column', 0xffff),
      value: packValues(columns.value, columns.flag, from, to),
    };
  });
  return {
    words: { length, indicators, offsets: offsets.slice(), bureaus, scopes, units, periods, origins },
    parts,
    buffers: parts.flatMap(arraysOfPart).map(({ buffer }) => buffer as ArrayBuffer),
    uppers: packSparse(columns.uppers),
    printed: packSparse(columns.printed),
  };
}

const arraysOfPart = (part: PackedPart): readonly NonNullable<ReturnType<typeof arrayOf>>[] =>
  PACKED_COLUMNS.flatMap((name) => arrayOf(part[name]) ?? []);

/** Bytes of the arrays of a part. */
export const sizeOfPart = (part: PackedPart): number =>
  arraysOfPart(part).reduce((size, { byteLength }) => size + byteLength, 0);
