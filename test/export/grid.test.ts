import { describe, expect, it } from 'vitest';
import { speaking, type Grid, type GridRow } from '../../src/export/grid';

/** So many rows at the most may be looked at without a pause. */
const AT_A_TIME = 1_000;

/** Rows of groups of three: one of figures, one of blanks, one of nothing; each look at a row is noted. */
function watched(count: number, looked: Set<number>): Grid {
  const rows = Array.from({ length: count }, (_, at) => {
    const cells = [['1', ''], ['', ''], []][at % 3] ?? [];
    const row = { group: `${Math.floor(at / 3)}`, cells };
    return new Proxy(row, {
      get: (target, name) => {
        looked.add(at);
        return target[name as keyof typeof target];
      },
    }) as unknown as GridRow;
  });
  const columns = ['甲', '乙'].map((group) => ({ group, indicator: null, unit: '', year: 0, place: 0 }));
  return { rows, columns };
}

describe('the rows of a wide table that say something', () => {
  it('are found in short turns however many there are', () => {
    const looked = new Set<number>();
    const work = speaking(watched(20_000, looked), [0, 1]);
    let most = 0;
    for (;;) {
      looked.clear();
      const { done, value } = work.next();
      most = Math.max(most, looked.size);
      if (done !== true) continue;
      // A third of the rows has figures; the blanks beside them are said by those.
      expect(value.rows).toHaveLength(6_667);
      break;
    }
    expect(most).toBeLessThanOrEqual(AT_A_TIME);
  });
});
