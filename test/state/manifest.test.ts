import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../src/domain/history';
import type { DatasetMeta } from '../../src/domain/dataset';
import { lostSets, manifestOf, parseManifest } from '../../src/state/manifest';
import type { Stored } from '../../src/storage/store';

const stored = (id: string, sum: number, more: Partial<DatasetMeta> = {}): Stored => ({
  meta: { id, name: `${id}.csv`, figures: 3, origin: 'user', ...more } as DatasetMeta,
  version: `${id}@1`,
  sum,
});
const known = (datasetId: string): HistoryEntry => ({ datasetId }) as HistoryEntry;
const ALL = [stored('a', 1), stored('b', 2), stored('s', 3, { origin: 'site' })];

describe('the manifest', () => {
  it('remembers what is the reader’s, and reads back what it wrote', () => {
    const manifest = manifestOf(ALL);
    expect(manifest.sets).toEqual([
      { id: 'a', name: 'a.csv', figures: 3, sum: 1 },
      { id: 'b', name: 'b.csv', figures: 3, sum: 2 },
    ]);
    expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest);
  });

  it.each([null, '', '{', '[]', '{"schema":99,"sets":[{}]}', '{"schema":1,"sets":[{"id":7}]}'])(
    'is empty where %j stands for it',
    (text) => {
      expect(parseManifest(text).sets).toEqual([]);
    },
  );

  it('misses what the database no longer has, or has in another state', () => {
    const manifest = manifestOf(ALL);
    expect(lostSets(manifest, ALL, [])).toEqual([]);
    expect(lostSets(manifest, [stored('a', 1)], []).map(({ id }) => id)).toEqual(['b']);
    expect(lostSets(manifest, [stored('a', 1), stored('b', 9)], []).map(({ id }) => id)).toEqual(['b']);
    expect(lostSets(manifest, [], []).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('misses nothing that the history explains: the page may have closed before the note', () => {
    expect(lostSets(manifestOf(ALL), [stored('a', 9)], [known('a'), known('b')])).toEqual([]);
  });
});
