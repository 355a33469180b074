import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../src/storage/backup/packed';
import { toRecords } from '../../src/storage/rows';
import { anyColumns } from './any-columns';

describe('a packed file', () => {
  it('gives records back as they were, each number and array', async () => {
    await fc.assert(
      fc.asyncProperty(anyColumns, async (columns) => {
        const records = toRecords('set', columns);
        expect(unpack(await pack(records).arrayBuffer())).toEqual(records);
      }),
    );
  });

  it('shares no buffer between its arrays', async () => {
    const file = await pack({ a: Uint8Array.of(1, 2, 3), b: Float64Array.of(NaN, -0) }).arrayBuffer();
    const { a, b } = unpack(file) as { a: Uint8Array; b: Float64Array };
    expect([a.buffer.byteLength, b.buffer.byteLength]).toEqual([3, 16]);
    expect(Object.is(b[1], -0)).toBe(true);
  });
});
