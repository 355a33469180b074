import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSparse, unpackSparse } from '../../src/domain/sparse-pack';

const around = (positions: Iterable<number>): number[] => [...positions].flatMap((at) => [at - 1, at + 1]);

describe('a sparse column', () => {
  it('comes back as it went, and holds each distinct value once', () => {
    const entries = fc.array(fc.tuple(fc.nat({ max: 2 ** 32 - 1 }), fc.constantFrom('—', '约１２', '97.0')));
    fc.assert(
      fc.property(entries, (pairs) => {
        const map = new Map(pairs);
        const packed = packSparse(map);
        const column = unpackSparse(packed);
        expect([...column]).toEqual([...map].sort(([a], [b]) => a - b));
        expect(column.size).toBe(map.size);
        for (const position of [...map.keys(), ...around(map.keys())])
          expect(column.get(position)).toBe(map.get(position));
        expect(new Set(packed.values).size).toBe(packed.values.length);
        expect(packSparse(column)).toEqual(packed);
      }),
    );
  });

  it('is looked up whatever the order it was packed in', () => {
    const packed = { at: Uint32Array.of(9, 2, 5), code: Uint32Array.of(0, 1, 0), values: ['—', '97.0'] };
    expect([...unpackSparse(packed)]).toEqual([
      [2, '97.0'],
      [5, '—'],
      [9, '—'],
    ]);
  });
});
