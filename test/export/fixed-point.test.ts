import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFigures } from './any-figures';
import { EVERYTHING, exported, IN_WIDE, reread, statements } from './round';

const RUNS = { numRuns: 250 };

describe('any figures, written and read again', () => {
  it('are the same in the long layout, in every field', () => {
    fc.assert(
      fc.property(anyFigures, (columns) => {
        const { text, lost } = exported(columns, 'long');
        const again = reread(text).columns;
        expect(lost).toEqual([]);
        expect(again && statements(again, EVERYTHING)).toEqual(statements(columns, EVERYTHING));
      }),
      RUNS,
    );
  });

  it('write the same long file again, byte for byte', () => {
    fc.assert(
      fc.property(anyFigures, (columns) => {
        const { text } = exported(columns, 'long');
        const again = reread(text).columns;
        expect(again && exported(again, 'long').text).toBe(text);
      }),
      RUNS,
    );
  });

  it.each(['wide-indicator', 'wide-year'] as const)(
    'are the same in %s but for what it says that it leaves out, and write the same file again',
    (layout) => {
      let whole = 0;
      fc.assert(
        fc.property(anyFigures, (columns) => {
          const { text, lost } = exported(columns, layout);
          const result = reread(text);
          // A table in which nothing can be read is refused, and so is one without rows.
          fc.pre(result.columns !== null || result.rows.accepted === 0);
          if (result.columns === null) return;
          const [before, after] = [statements(columns, IN_WIDE), statements(result.columns, IN_WIDE)];
          expect(before).toEqual(expect.arrayContaining([...after]));
          if (!lost.some((loss) => ['part-years', 'headers', 'readings'].includes(loss))) {
            expect(after).toEqual(before);
            whole += 1;
          }
          expect(result.layout).toBe(layout);
          expect(exported(result.columns, layout).text).toBe(text);
        }),
        RUNS,
      );
      // About one in fifteen says everything in this layout: some must, or nothing was shown.
      expect(whole).toBeGreaterThan(RUNS.numRuns / 50);
    },
  );
});
