import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Murmur128 } from '../../src/import/murmur';
import { utf8 } from './read';

const hashed = (...pieces: readonly Uint8Array[]): string => {
  const hash = new Murmur128();
  for (const piece of pieces) hash.push(piece);
  return hash.hex();
};

describe('Murmur128', () => {
  // Of the reference implementation, MurmurHash3_x86_128 with seed 0, and of the ports that state their own examples.
  it.each([
    ['', '00000000000000000000000000000000'],
    ['I will not buy this record, it is scratched.', 'a0a9683b25ac5e40d9af2895890dddf5'],
  ])('of %j is that of the reference', (text, hash) => {
    expect(hashed(utf8(text))).toBe(hash);
  });

  it('is the same of a file in pieces, wherever in a buffer they stand', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(12), fc.nat(3), (bytes, blocks, offset) => {
        const cut = Math.min(blocks * 16, bytes.length - (bytes.length % 16));
        const moved = new Uint8Array(bytes.length + offset).subarray(offset);
        moved.set(bytes);
        expect(hashed(moved.subarray(0, cut), moved.subarray(cut))).toBe(hashed(bytes));
      }),
    );
  });

  it('changes with every bit of a file', () => {
    const bytes = utf8('单位,年份,指标,数值\n上城区,2022,处罚案件数,12\n');
    const hashes = new Set([hashed(bytes)]);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const other = bytes.slice();
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      hashes.add(hashed(other));
    }
    expect(hashes.size).toBe(bytes.length * 8 + 1);
  });
});
