import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRedo, nextUndo, versionsOf, withinLimit, type HistoryEntry } from '../../src/domain/history';

const unit = (id: number, before: string | null, after: string | null, undone = false): HistoryEntry => ({
  id,
  at: '2026-01-01T00:00:00Z',
  kind: 'replace',
  datasetId: 'a',
  name: 'a.csv',
  figures: 1,
  before,
  after,
  hidden: false,
  undone,
});

describe('the history', () => {
  it('takes back the last unit that stands and does again the first that was taken back', () => {
    const entries = [unit(1, null, 'x'), unit(2, 'x', 'y'), unit(3, 'y', 'z', true), unit(4, 'z', 'w', true)];
    expect(nextUndo(entries)?.id).toBe(2);
    expect(nextRedo(entries)?.id).toBe(3);
    expect(nextUndo([])).toBeNull();
    expect(nextRedo([])).toBeNull();
  });

  it('lets go of the oldest where their versions take too much room', () => {
    const entries = [unit(1, null, 'x'), unit(2, 'x', 'y'), unit(3, 'y', 'z')];
    const bytes = new Map([
      ['x', 60],
      ['y', 50],
      ['z', 1000],
    ]);
    const kept = (limit: number) =>
      withinLimit(entries, bytes, new Set(['z']), { units: 9, bytes: limit }).map(({ id }) => id);
    expect(kept(110)).toEqual([1, 2, 3]);
    expect(kept(109)).toEqual([3]);
    expect(kept(0)).toEqual([3]);
  });

  it('keeps the versions of every data set that a unit moved', () => {
    const one = unit(1, 'a1', 'a2');
    const others = [
      { datasetId: 'b', name: 'b.csv', figures: 1, before: null, after: 'b1', hidden: false },
      { datasetId: 'c', name: 'c.csv', figures: 1, before: 'c1', after: null, hidden: false },
    ];
    expect(versionsOf({ ...one, others })).toEqual(['a1', 'a2', 'b1', 'c1']);
  });

  it('keeps a tail with the newest unit, within the limit unless that is alone', () => {
    const sizes = fc.array(fc.nat(100), { minLength: 1, maxLength: 30 });
    const limits = fc.record({ units: fc.integer({ min: 1, max: 30 }), bytes: fc.nat(1000) });
    fc.assert(
      fc.property(sizes, limits, (bytes, limit) => {
        const entries = bytes.map((_, i) => unit(i, i === 0 ? null : `v${i - 1}`, `v${i}`));
        const bytesOf = new Map(bytes.map((size, i) => [`v${i}`, size]));
        const current = new Set([`v${bytes.length - 1}`]);
        const kept = withinLimit(entries, bytesOf, current, limit);
        expect(kept).toEqual(entries.slice(entries.length - kept.length));
        expect(kept.length).toBeGreaterThan(0);
        expect(kept.length).toBeLessThanOrEqual(limit.units);
        const extra = new Set(kept.flatMap(versionsOf).filter((key) => !current.has(key)));
        const room = [...extra].reduce((sum, key) => sum + (bytesOf.get(key) ?? 0), 0);
        expect(kept.length === 1 || room <= limit.bytes).toBe(true);
      }),
    );
  });
});
