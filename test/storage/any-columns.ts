import fc from 'fast-check';
import type { Columns } from '../../src/domain/columns';
import { unknownIndicator } from '../../src/domain/indicator';
import { SparseColumn } from '../../src/domain/sparse';
import { packSparse } from '../../src/domain/sparse-pack';

const codes = (length: number, kinds: number) =>
  fc.array(fc.nat(Math.max(0, kinds - 1)), { minLength: length, maxLength: length });

/** Columns of up to forty figures: their codes are arbitrary, their order is the contract's. */
export const anyColumns: fc.Arbitrary<Columns> = fc.array(fc.nat(12), { maxLength: 4 }).chain((sizes) => {
  const length = sizes.reduce((sum, size) => sum + size, 0);
  const numbers = fc.array(fc.oneof(fc.double(), fc.constant(NaN), fc.constant(-0)), {
    minLength: length,
    maxLength: length,
  });
  const sparse = <T>(value: fc.Arbitrary<T>) =>
    length === 0
      ? fc.constant(new Map<number, T>())
      : fc.array(fc.tuple(fc.nat(length - 1), value)).map((pairs) => new Map(pairs));
  return fc
    .record({
      bureau: codes(length, 2),
      scope: codes(length, 1),
      unit: codes(length, 3),
      years: fc.array(fc.integer({ min: 1980, max: 2100 }), { minLength: length, maxLength: length }),
      flag: fc.array(fc.nat(22), { minLength: length, maxLength: length }),
      row: fc.array(fc.integer({ min: 1, max: 2_000_000 }), { minLength: length, maxLength: length }),
      value: numbers,
      units: fc.array(fc.string(), { minLength: 3, maxLength: 3 }),
      uppers: sparse(fc.double({ noNaN: true })),
      printed: sparse(fc.string()),
    })
    .map((drawn): Columns => ({
      length,
      indicators: sizes.map((_, i) => unknownIndicator(`指标${i}`, '件')),
      offsets: Uint32Array.from([0, ...sizes.map((_, i) => sum(sizes.slice(0, i + 1)))]),
      bureaus: [
        { id: '330106', name: '西湖区卫生健康局', code: '330106', level: 'county' },
        { id: 'name:甲&乙', name: '甲&乙', code: '', level: 'unknown' },
      ],
      scopes: [{ scope: 'own', basis: 'stated', printed: '本级' }],
      units: drawn.units,
      periods: [''],
      origins: [{ source: '表一', locator: '', note: '', quote: '' }],
      bureau: Uint32Array.from(drawn.bureau),
      year: Uint16Array.from(drawn.years),
      scope: Uint16Array.from(drawn.scope),
      unit: Uint16Array.from(drawn.unit),
      period: new Uint16Array(length),
      origin: new Uint32Array(length),
      value: Float64Array.from(drawn.value),
      flag: Uint8Array.from(drawn.flag),
      row: Uint32Array.from(drawn.row),
      column: new Uint16Array(length).fill(3),
      uppers: packed(drawn.uppers),
      printed: packed(drawn.printed),
    }));
});

/** As they come back. */
const packed = <T>(map: ReadonlyMap<number, T>): SparseColumn<T> => new SparseColumn(packSparse(map));

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** `length` figures of `kinds` indicators, spread evenly: value `i` at position `i`. */
export function manyColumns(length: number, kinds: number): Columns {
  const offsets = Uint32Array.from({ length: kinds + 1 }, (_, i) => Math.floor((i * length) / kinds));
  return {
    length,
    indicators: Array.from({ length: kinds }, (_, i) => unknownIndicator(`指标${i}`, '件')),
    offsets,
    bureaus: [{ id: '330106', name: '西湖区卫生健康局', code: '330106', level: 'county' }],
    scopes: [{ scope: 'own', basis: 'stated', printed: '本级' }],
    units: ['件'],
    periods: [''],
    origins: [{ source: '表一', locator: '', note: '', quote: '' }],
    bureau: new Uint32Array(length),
    year: new Uint16Array(length).fill(2024),
    scope: new Uint16Array(length),
    unit: new Uint16Array(length),
    period: new Uint16Array(length),
    origin: new Uint32Array(length),
    value: Float64Array.from({ length }, (_, i) => i),
    flag: new Uint8Array(length),
    row: Uint32Array.from({ length }, (_, i) => i + 2),
    column: new Uint16Array(length).fill(3),
    uppers: packed(new Map<number, number>()),
    printed: packed(new Map([[length - 1, '约1']])),
  };
}
