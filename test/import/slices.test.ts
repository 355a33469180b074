import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Murmur128 } from '../../src/import/murmur';
import { readLater, whole } from '../../src/import/pieces';
import { FIRST_SLICE, LocalSlices, MARGIN, SLICE, SliceReader, slicesOf } from '../../src/import/slices';
import { RemoteSlices, serveSlices } from '../../src/import/slices-port';
import { carryOut, type Report } from '../../src/import/task';
import { TABLES } from './dictionary';
import { read, utf8 } from './read';

const SIZE = FIRST_SLICE + SLICE + 1000;
const bytes = Uint8Array.from({ length: SIZE }, (_, i) => (i * 31 + (i >> 13)) % 251);
const sha = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');
const HASH = (() => {
  const hash = new Murmur128();
  hash.push(bytes);
  return `murmur3:${hash.hex()}`;
})();

/** Slices of a blob that another port reads. */
function remote(blob: Blob): RemoteSlices {
  const { port1, port2 } = new MessageChannel();
  serveSlices(new LocalSlices(blob), port1);
  return new RemoteSlices(blob, port2);
}

describe('the slices of a file', () => {
  it('have the end of the slice before in front', async () => {
    const slices = new LocalSlices(new Blob([bytes]));
    expect(slicesOf(SIZE)).toBe(3);
    const second = FIRST_SLICE + SLICE;
    expect(sha(await slices.read(0))).toBe(sha(bytes.subarray(0, FIRST_SLICE)));
    expect(sha(await slices.read(1))).toBe(sha(bytes.subarray(FIRST_SLICE - MARGIN, second)));
    expect(sha(await slices.read(2))).toBe(sha(bytes.subarray(second - MARGIN)));
    expect([0, 1, FIRST_SLICE, FIRST_SLICE + 1, second, second + 1].map(slicesOf)).toEqual([
      1, 1, 1, 2, 2, 3,
    ]);
  });

  it.each([
    ['bytes', () => new LocalSlices(bytes)],
    ['a blob', () => new LocalSlices(new Blob([bytes]))],
    ['another thread', () => remote(new Blob([bytes]))],
  ])('of %s have the hash of all bytes, whether or not they were read', async (_, open) => {
    expect(await open().hash()).toBe(HASH);
    const read = open();
    await Promise.all([read.read(1), read.read(0), read.read(0), read.read(1)]);
    expect(await read.hash()).toBe(HASH);
    expect(await read.hash()).toBe(HASH);
  });

  it('have the sha-256 of a small file', async () => {
    const small = bytes.subarray(0, SLICE);
    expect(await new LocalSlices(new Blob([small])).hash()).toBe(sha(small));
  });

  it('answer any range with its bytes, up to the end of a slice', async () => {
    for (const slices of [new LocalSlices(bytes), remote(new Blob([bytes]))]) {
      const reader = new SliceReader(slices);
      const ends = [FIRST_SLICE, FIRST_SLICE + SLICE];
      const about = ends.flatMap((end) => [end - MARGIN - 1, end - MARGIN, end - 1, end]);
      const near = [0, ...about, 2 * SLICE - 5, SIZE - 1, 3].filter((from) => from < SIZE);
      for (const from of near) {
        for (const length of [1, 1 << 20, SLICE]) {
          const to = Math.min(SIZE, from + length);
          const given = await reader.read({ from, to });
          expect(given.length).toBeGreaterThan(0);
          expect(sha(given)).toBe(sha(bytes.subarray(from, from + given.length)));
          const isWhole = !ends.some((end) => from < end && to > end);
          if (isWhole) expect(given.length).toBe(to - from);
        }
      }
    }
  });

  it('together are the file, for what is read as a whole', async () => {
    for (const slices of [new LocalSlices(bytes), remote(new Blob([bytes]))])
      expect(sha(await readLater(whole(SIZE), new SliceReader(slices).read))).toBe(sha(bytes));
  });

  it('that cannot be read fail the import with the reason', async () => {
    const { port1, port2 } = new MessageChannel();
    const broken = { size: SIZE, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
    serveSlices(new LocalSlices(broken as unknown as Blob), port1);
    const slices = new RemoteSlices(broken as unknown as Blob, port2);
    await expect(slices.read(0)).rejects.toThrow('gone');
    await expect(slices.read(1)).rejects.toThrow('gone');
    // What cannot be hashed has no hash.
    const one = new RemoteSlices(new Blob([bytes]), port2);
    await expect(one.read(0)).resolves.toHaveLength(FIRST_SLICE);
    await expect(one.hash()).rejects.toThrow('gone');
  });
});

describe('an import of a file of several slices', () => {
  const row = '上城区,2020,penalty_cases,12,件\n';
  const rows = Math.ceil((1.1 * SLICE) / utf8(row).length);
  const lines = Array.from(
    { length: rows },
    (_, i) => `甲${i % 3000}局,${1950 + Math.floor(i / 3000)},处罚案件数,${i},件`,
  );
  const text = `单位,年份,指标,数值,计量单位\n${lines.join('\n')}\n`;

  it('comes to what reading it at once does, with slices of another thread and without', async () => {
    const content = new Blob([text]);
    expect(content.size).toBeGreaterThan(SLICE);
    const wanted = read(text);
    for (const far of [false, true]) {
      const { port1, port2 } = new MessageChannel();
      serveSlices(new LocalSlices(content), port1);
      const order = { name: 'file.csv', content, tables: TABLES, answers: {} };
      const done = await new Promise<Report & { kind: 'done' }>((resolve) => {
        void carryOut(far ? { ...order, slices: port2 } : order, (report) => {
          if (report.kind === 'done') resolve(report);
        });
      });
      const { uppers, printed, ...flat } = wanted.columns ?? {};
      expect(uppers).toBeDefined();
      expect(printed).toBeDefined();
      expect(isDeepStrictEqual(done.parcel.columns, flat)).toBe(true);
      expect(done.hash).toBe(await new LocalSlices(content).hash());
      port1.close();
    }
  });
});
