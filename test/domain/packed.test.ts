import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMissingFlag } from '../../src/domain/reading';
import { packFigures, sizeOfPart } from '../../src/domain/packed';
import {
  packCount,
  packValues,
  packWhole,
  unpackValues,
  unpackWhole,
  type PackedColumn,
} from '../../src/domain/packed-column';
import { manyColumns } from '../storage/any-columns';

const MISSING = 16;

/** The values again, laid down at a place. */
function again(value: readonly number[], flag: readonly number[], from: number): number[] {
  const flags = Uint8Array.from(flag);
  const to = new Float64Array(value.length);
  const packed = packValues(Float64Array.from(value), flags, from, value.length);
  unpackValues(packed, flags, to, from, value.length - from);
  return [...to.subarray(from)];
}

/** Laid down again in a column that has them at the same place. */
function laidDown(packed: PackedColumn, column: Uint32Array, from: number): Uint32Array {
  const to = new Uint32Array(column.length);
  unpackWhole(packed, to, from, column.length - from);
  return to.subarray(from);
}

describe('whole numbers', () => {
  it.each([
    ['that are all the same take no array', [7, 7, 7], 9, { first: 7, step: 0 }],
    ['take a byte each', [3, 9, 3], 255, Uint8Array.of(3, 9, 3)],
    ['take two bytes', [1, 300, 1], 256, Uint16Array.of(1, 300, 1)],
    ['take four', [1, 70_000, 1], 65_536, Uint32Array.of(1, 70_000, 1)],
    ['of which there is one take none', [5], 5, { first: 5, step: 0 }],
  ])('%s', (_, column, largest, packed) => {
    expect(packWhole(Uint32Array.from(column), largest, 0, column.length)).toEqual(packed);
  });

  it.each([
    ['up take no array', [2, 62, 122], { first: 2, step: 60 }],
    ['down take none', [9, 8, 7], { first: 9, step: -1 }],
    ['of which there is one take none', [5], { first: 5, step: 0 }],
    ['and do not go on so stay as they are', [1, 2, 4], Uint32Array.of(1, 2, 4)],
  ])('that count %s', (_, column, packed) => {
    expect(packCount(Uint32Array.from(column), 0, column.length)).toEqual(packed);
  });

  it('come back, whatever they are and wherever they stand', () => {
    const anyColumn = fc.oneof(
      fc.array(fc.nat(3), { maxLength: 20 }),
      fc.array(fc.integer({ min: 0, max: 0xffff_ffff }), { maxLength: 20 }),
      fc
        .tuple(fc.nat(9), fc.nat(9), fc.nat(20))
        .map(([a, by, n]) => Array.from({ length: n }, (_, i) => a + by * i)),
    );
    fc.assert(
      fc.property(anyColumn, fc.nat(20), (numbers, cut) => {
        const column = Uint32Array.from(numbers);
        const from = Math.min(cut, column.length);
        const largest = Math.max(0, ...numbers);
        const wanted = column.subarray(from);
        expect(laidDown(packWhole(column, largest, from, column.length), column, from)).toEqual(wanted);
        expect(laidDown(packCount(column, from, column.length), column, from)).toEqual(wanted);
      }),
    );
  });
});

describe('values', () => {
  it.each([
    ['counts', [12, 14, 150], 1, Uint8Array.of(0, 2, 138)],
    ['money', [97.08, 0.5, 300], 100, Uint16Array.of(9658, 0, 29_950)],
    ['losses', [-3, 4, -300], 1, Uint16Array.of(297, 304, 0)],
  ])('of %s are whole numbers over a divisor', (_, value, divisor, rest) => {
    const packed = packValues(Float64Array.from(value), new Uint8Array(value.length), 0, value.length);
    expect(packed).toMatchObject({ divisor, rest });
  });

  it.each([
    ['no decimals give back', [1 / 3, 2]],
    ['are minus zero', [-0, 2]],
    ['are too far apart', [-(2 ** 31), 5]],
    ['are no number though nothing says that they are missing', [NaN, 2]],
  ])('that %s stay as they are', (_, value) => {
    expect(packValues(Float64Array.from(value), new Uint8Array(2), 0, 2)).toEqual(Float64Array.from(value));
  });

  it('come back bit for bit', () => {
    const number = fc.oneof(
      fc.integer({ min: -9_999, max: 9_999 }),
      fc.integer({ min: -999_999, max: 999_999 }).map((n) => n / 100),
      fc.double(),
      fc.constantFrom(NaN, -0, 0, 1e15, 0.1 + 0.2),
    );
    const figure = fc.tuple(number, fc.constantFrom(0, 1, MISSING, MISSING + 3));
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 20 }), fc.nat(5), fc.boolean(), (figures, cut, tidy) => {
        const flag = figures.map(([, each]) => each);
        const value = figures.map(([each]) => each);
        const kept = tidy ? value.map((each, i) => (isMissingFlag(flag[i] ?? 0) ? NaN : each)) : value;
        const from = Math.min(cut, value.length);
        again(kept, flag, from).forEach((each, i) => expect(Object.is(each, kept[from + i])).toBe(true));
      }),
    );
  });

  it('that are all missing come back as missing', () => {
    expect(again([NaN, NaN], [MISSING, MISSING + 1], 0)).toEqual([NaN, NaN]);
  });
});

it('packs a large set into a fifteenth of its bytes', () => {
  const columns = manyColumns(60_000, 4);
  const { bureau, year, scope, unit, period, origin, value, flag, row, column } = columns;
  const plain = [bureau, year, scope, unit, period, origin, value, flag, row, column];
  // 4 + 2 + 2 + 2 + 2 + 4 + 8 + 1 + 4 + 2 = 31 bytes a figure.
  expect(plain.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBe(31 * 60_000);
  const { parts } = packFigures(columns);
  expect(parts).toHaveLength(4);
  // Values count up in fifteen thousands: two bytes each, all else is the same or counts.
  expect(parts.map(sizeOfPart)).toEqual([30_000, 30_000, 30_000, 30_000]);
});
