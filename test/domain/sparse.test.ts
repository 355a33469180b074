import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSparse, unpackSparse } from '../../src/domain/sparse';

describe('a sparse column', () => {
  it('comes back as it went, and holds each distinct value once', () => {
    const entries = fc.array(fc.tuple(fc.nat({ max: 2 ** 32 - 1 }), fc.constantFrom('—', '约１２', '97.0')));
    fc.assert(
      fc.property(entries, (pairs) => {
        const map = new Map(pairs);
        const packed = packSparse(map);
        expect(unpackSparse(packed)).toEqual(map);
        expect(new Set(packed.values).size).toBe(packed.values.length);
      }),
    );
  });
});
