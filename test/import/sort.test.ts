import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderOf, placesByKeys } from '../../src/import/sort';

it('orders by several keys and keeps file order among equals', () => {
  const row = fc.tuple(fc.nat(3), fc.nat(70_000), fc.integer({ min: 1990, max: 2030 }));
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const keys = [
        Uint8Array.from(rows, (r) => r[0]),
        Uint32Array.from(rows, (r) => r[1]),
        Uint16Array.from(rows, (r) => r[2]),
      ];
      const expected = rows
        .map((r, i) => [...r, i] as const)
        .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3])
        .map((r) => r[3]);
      expect([...orderOf(placesByKeys(rows.length, keys))]).toEqual(expected);
    }),
  );
});
