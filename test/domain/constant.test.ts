import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isConstant } from '../../src/domain/constant';

const KINDS = [Uint8Array, Uint16Array, Uint32Array, Float64Array] as const;

it('finds every entry that differs, in any kind of column and any part of it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...KINDS),
      fc.array(fc.constantFrom(7, 7, 7, 7, 7, 7, 8), { maxLength: 60 }),
      fc.nat(5),
      fc.nat(60),
      fc.nat(60),
      (Kind, values, offset, a, b) => {
        const column = new Kind(
          new ArrayBuffer((values.length + offset) * Kind.BYTES_PER_ELEMENT),
          offset * Kind.BYTES_PER_ELEMENT,
        );
        column.set(values);
        const [from, to] = [Math.min(a, b, values.length), Math.min(Math.max(a, b), values.length)];
        expect(isConstant(column, from, to)).toBe(new Set(values.slice(from, to)).size <= 1);
      },
    ),
    { numRuns: 3000 },
  );
});
