import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum, jsonChecksum } from '../../src/storage/checksum';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the checksum', () => {
  // Published values of MurmurHash3 x86_32.
  it.each([
    ['', 0, 0],
    ['', 1, 0x514e28b7],
    ['', 0xffffffff, 0x81f16f39],
    ['test', 0, 0xba6bd213],
    ['test', 0x9747b28c, 0x704b81dc],
    ['Hello, world!', 0, 0xc0363e43],
    ['Hello, world!', 0x9747b28c, 0x24884cba],
    ['The quick brown fox jumps over the lazy dog', 0, 0x2e4ff723],
    ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
  ])('of %j under seed %i is the published one', (text, seed, sum) => {
    expect(checksum(bytesOf(text), seed)).toBe(sum);
  });

  it('does not depend on where in a buffer the bytes stand', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(7), (bytes, before) => {
        const room = new Uint8Array(before + bytes.length + 3);
        room.set(bytes, before);
        expect(checksum(room.subarray(before, before + bytes.length))).toBe(checksum(bytes));
      }),
    );
  });

  it('changes with any one byte', () => {
    const change = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), change, (bytes, { at, by }) => {
        const other = bytes.slice();
        other[at % bytes.length] = (other[at % bytes.length] as number) ^ by;
        expect(checksum(other)).not.toBe(checksum(bytes));
      }),
    );
  });

  it('tells two figures that have both lost their sign', () => {
    expect(checksum(Float64Array.of(-1, -2))).not.toBe(checksum(Float64Array.of(1, 2)));
  });

  it('of JSON is that of its UTF-8', () => {
    expect(jsonChecksum({ 甲: 1 }, 7)).toBe(checksum(bytesOf('{"甲":1}'), 7));
  });

  it('costs a few times what reading the bytes costs', () => {
    const columns = new Float64Array(4_000_000).map((_, i) => i * 1.5);
    const words = new Uint32Array(columns.buffer);
    const mixed = () => {
      let sum = 0;
      for (let i = 0; i < words.length; i += 1) sum = Math.imul(sum ^ (words[i] as number), 5);
      return sum;
    };
    const least = (work: () => number) =>
      Math.min(
        ...[0, 1, 2, 3].map(() => {
          const start = process.cpuUsage().user;
          work();
          return process.cpuUsage().user - start;
        }),
      );
    expect(least(() => checksum(columns))).toBeLessThan(10 * least(mixed));
  });
});
