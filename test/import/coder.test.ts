import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PairCoder } from '../../src/import/coder';

it('gives each pair a number of its own, counting up', () => {
  const part = fc.oneof(fc.nat(20), fc.nat(2 ** 26));
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { maxLength: 400 }), (pairs) => {
      const coder = new PairCoder();
      const known = new Map<string, number>();
      for (const [a, b] of pairs) {
        const key = `${a} ${b}`;
        if (!known.has(key)) known.set(key, known.size);
        expect(coder.code(a, b)).toBe(known.get(key));
      }
      expect(coder.size).toBe(known.size);
    }),
  );
});
