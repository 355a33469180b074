import { describe, expect, it } from 'vitest';
import { ENTRY_ID } from '../../src/domain/entry';
import { ManualEntry } from '../../src/state/entry';
import { StorageProblem } from '../../src/storage/problem';
import { CONFLICT, FIRST, leave, onlySet, opening, OWN, SECOND, shown, take, visit } from './visit';

/** A clock that goes on by a minute at each look. */
function clock(): { now: () => Date } {
  let minute = 0;
  return { now: () => new Date(Date.UTC(2026, 10, 26, 8, (minute += 1))) };
}

describe('figures entered by hand', () => {
  it('are one data set however often they are saved, and each saving can be taken back', async () => {
    const library = await visit({});
    const entry = new ManualEntry(library);
    const { history } = library;
    expect(await entry.text()).toBe('');
    expect(await entry.save(FIRST)).toBeNull();
    expect(await entry.save(SECOND)).toBeNull();
    expect(onlySet(library)).toMatchObject({ id: ENTRY_ID, name: '手工录入', figures: 2 });
    expect(await entry.text()).toBe(SECOND);
    await history.undo();
    expect(shown(library)).toEqual(['330106 2023 140', '330106 2024 150']);
    expect(await entry.text()).toBe(FIRST);
    await history.undo();
    expect(shown(library)).toEqual([]);
    await history.redo();
    expect(history.undoable?.kind).toBe('entry');
    leave();
    const again = await visit({});
    expect(shown(again)).toEqual(['330106 2023 140', '330106 2024 150']);
    expect(again.lost).toEqual([]);
  });

  it('go before an import of before, and behind one of after', async () => {
    const library = await visit({}, clock());
    await take(library, 'first.csv', FIRST);
    await new ManualEntry(library).save(SECOND);
    expect(library.table.datasets.map(({ meta }) => meta.name)).toEqual(['手工录入', 'first.csv']);
    await take(library, 'own.csv', OWN);
    expect(library.table.datasets.map(({ meta }) => meta.name)).toEqual(['own.csv', '手工录入', 'first.csv']);
  });

  it('are not stored as long as they contradict each other; the ones before stay', async () => {
    const library = await visit({});
    await new ManualEntry(library).save(OWN);
    expect((await new ManualEntry(library).check(CONFLICT, new AbortController().signal)).outcome).toBe(
      'needs_user_choice',
    );
    expect(await new ManualEntry(library).save(CONFLICT)).toBe('refused');
    expect(await new ManualEntry(library).text()).toBe(OWN);
    expect(library.history.entries).toHaveLength(1);
  });

  it('are gone when the last is taken out, and come back', async () => {
    const library = await visit({});
    await new ManualEntry(library).save(OWN);
    expect(await new ManualEntry(library).save(null)).toBeNull();
    expect(library.datasets).toEqual([]);
    await library.history.undo();
    expect(shown(library)).toEqual(['330902 2022 289']);
  });

  it('say why they could not be stored', async () => {
    const save = () => Promise.reject(new StorageProblem('storage-full', 'no room'));
    const library = await visit({}, { openStore: opening({ save }) });
    expect(await new ManualEntry(library).save(OWN)).toBe('storage-full');
    expect(shown(library)).toEqual([]);
  });
});
