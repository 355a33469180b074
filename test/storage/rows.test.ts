import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ONE_PART, PACKED_COLUMNS } from '../../src/domain/packed';
import { arrayOf } from '../../src/domain/packed-column';
import { FORMAT, fromRecords, sealed, toRecords, type PartRecord } from '../../src/storage/rows';
import { anyColumns, manyColumns } from './any-columns';

const codeOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return 'nothing thrown';
};

/** The array of a column that takes one. */
function bytesOf(part: PartRecord | undefined, name: (typeof PACKED_COLUMNS)[number]): Uint8Array {
  const array = part && arrayOf(part[name]);
  return array ? new Uint8Array(array.buffer) : new Uint8Array(0);
}

describe('stored records', () => {
  it('give back the columns that they were made of', () => {
    fc.assert(
      fc.property(anyColumns, (columns) => {
        const { head, parts } = toRecords('set', columns);
        expect(fromRecords(head, parts)).toEqual(columns);
      }),
    );
  });

  it('are one part below fifty thousand figures, and one an indicator from there on', () => {
    expect(ONE_PART).toBe(50_000);
    expect(toRecords('set', manyColumns(49_999, 4)).parts.map(({ from, to }) => [from, to])).toEqual([
      [0, 49_999],
    ]);
    const { head, parts } = toRecords('set', manyColumns(50_000, 4));
    expect(parts.map(({ from, to }) => [from, to])).toEqual([
      [0, 12_500],
      [12_500, 25_000],
      [25_000, 37_500],
      [37_500, 50_000],
    ]);
    expect(fromRecords(head, [...parts].reverse()).value).toEqual(manyColumns(50_000, 4).value);
  });

  it('share no buffer with the columns, so that a view of a large file does not store the file', () => {
    const columns = manyColumns(10, 2);
    const large = new Float64Array(1000);
    const { parts, head } = toRecords('set', { ...columns, value: large.subarray(5, 15) });
    // A value of ten zeros is one byte each.
    expect(bytesOf(parts[0], 'value').buffer.byteLength).toBe(10);
    expect(head.offsets.buffer).not.toBe(columns.offsets.buffer);
  });

  it('carry their format, and a later one is refused', () => {
    const { head, parts } = toRecords('set', manyColumns(10, 2));
    expect(FORMAT).toBe(3);
    expect(head.format).toBe(3);
    expect(codeOf(() => fromRecords({ ...head, format: 4 }, parts))).toBe('storage-newer');
  });

  it.each<[name: string, damage: (parts: ReturnType<typeof toRecords>['parts']) => typeof parts]>([
    ['a part is missing', (parts) => parts.slice(0, -1)],
    ['the first part is missing', (parts) => parts.slice(1)],
    ['a part stands twice', (parts) => [...parts, ...parts.slice(-1)]],
    [
      'an array is short',
      ([first, ...rest]) => (first ? [{ ...first, value: bytesOf(first, 'value').slice(1) }, ...rest] : []),
    ],
    ['no part is left', () => []],
  ])('are damaged where %s', (_, damage) => {
    const { head, parts } = toRecords('set', manyColumns(50_000, 4));
    expect(codeOf(() => fromRecords(head, damage(parts)))).toBe('storage-damaged');
  });

  it.each([
    ['fall', Uint32Array.of(0, 8, 5, 10)],
    ['end early', Uint32Array.of(0, 5, 6, 9)],
    ['are too few', Uint32Array.of(0, 10)],
    ['begin late', Uint32Array.of(1, 5, 6, 10)],
  ])('are damaged where the offsets of the indicators %s', (_, offsets) => {
    const { head, parts } = toRecords('set', manyColumns(10, 3));
    expect(codeOf(() => fromRecords(sealed({ ...head, offsets }, parts), parts))).toBe('storage-damaged');
  });

  it('are damaged where any one bit of any array is another', () => {
    const bit = fc.record({ at: fc.nat(), bit: fc.nat(7) });
    fc.assert(
      fc.property(
        anyColumns,
        fc.constantFrom('value', 'year', 'flag', 'row', 'bureau'),
        bit,
        (columns, name, where) => {
          const { head, parts } = toRecords('set', columns);
          const bytes = bytesOf(parts[0], name);
          fc.pre(bytes.length > 0);
          const at = where.at % bytes.length;
          bytes[at] = (bytes[at] as number) ^ (1 << where.bit);
          expect(codeOf(() => fromRecords(head, parts))).toBe('storage-damaged');
        },
      ),
    );
  });

  it.each<[name: string, packed: PartRecord['row']]>([
    ['a first number', { first: 3, step: 1 }],
    ['a step', { first: 2, step: 2 }],
    ['an array instead of numbers', Uint32Array.from({ length: 10 }, (_, i) => i + 2)],
  ])('are damaged where %s of a column is another', (_, row) => {
    const { head, parts } = toRecords('set', manyColumns(10, 2));
    expect(parts[0]?.row).toEqual({ first: 2, step: 1 });
    expect(
      codeOf(() =>
        fromRecords(
          head,
          parts.map((part) => ({ ...part, row })),
        ),
      ),
    ).toBe('storage-damaged');
  });

  it('are damaged where a word of the head is another', () => {
    const { head, parts } = toRecords('set', manyColumns(10, 3));
    expect(codeOf(() => fromRecords({ ...head, units: ['户次'] }, parts))).toBe('storage-damaged');
  });
});
