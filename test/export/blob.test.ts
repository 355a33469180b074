import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blobOf } from '../../src/export/blob';
import { inFileOrder } from '../../src/export/file-order';
import { anyFigures } from './any-figures';

describe('a file made of texts', () => {
  it('holds them all as UTF-8, in order, with what was returned at the end', async () => {
    function* texts(): Generator<string, number> {
      yield '\ufeff单位';
      yield '';
      yield '🙂\r\n';
      return 7;
    }
    const { blob, result } = await blobOf(texts(), 'text/csv');
    expect(Buffer.from(await blob.arrayBuffer()).toString('utf8')).toBe('\ufeff单位🙂\r\n');
    expect(blob.type).toBe('text/csv');
    expect(result).toBe(7);
  });

  it('lets the page breathe after forty milliseconds of work', async () => {
    function* slow(): Generator<string, null> {
      for (let i = 0; i < 3; i += 1) {
        const until = performance.now() + 50;
        while (performance.now() < until);
        yield String(i);
      }
      return null;
    }
    let pauses = 0;
    const pause = () => {
      pauses += 1;
      return Promise.resolve();
    };
    await blobOf(slow(), 'text/csv', pause);
    expect(pauses).toBe(3);
  });
});

describe('the order of a file', () => {
  it('is by row, then by column, in pieces of whole rows', () => {
    fc.assert(
      fc.property(anyFigures, fc.integer({ min: 1, max: 9 }), (columns, size) => {
        const pieces = [...inFileOrder(columns, size)].filter((piece) => piece.length > 0);
        const place = (i: number) => (columns.row[i] ?? 0) * 100 + (columns.column[i] ?? 0);
        const places = pieces.flatMap((piece) => [...piece].map(place));
        expect(places).toEqual([...columns.row.keys()].map(place).sort((a, b) => a - b));
        pieces.slice(1).forEach((piece, at) => {
          const before = pieces[at]?.slice(-1)[0] ?? 0;
          expect(columns.row[piece[0] ?? 0]).toBeGreaterThan(columns.row[before] ?? 0);
        });
      }),
    );
  });
});
