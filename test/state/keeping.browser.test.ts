import { backupsOf } from '../../src/state/backups.svelte';
import { Briefings } from '../../src/state/briefings.svelte';
import { Ignored } from '../../src/state/ignored.svelte';
import { describe, expect, it } from 'vitest';
import { StorageProblem } from '../../src/storage/problem';
import type { Store } from '../../src/storage/store';
import {
  company,
  CONFLICT,
  correct,
  damage,
  emptied,
  intakeOf,
  lastImport,
  leave,
  onlySet,
  opening,
  OWN,
  FIRST,
  shown,
  take,
  visit,
} from './visit';

/** The store of the test on a disk with no room for another unit of the history. */
async function noRoomToNote(): Promise<Store> {
  const store = await opening()();
  return {
    ...store,
    remove: (id, kind) =>
      kind === null ? store.remove(id, kind) : Promise.reject(new StorageProblem('storage-full', 'no room')),
  };
}

describe('two tabs', () => {
  it('see each other’s imports, answers, hiding and undoing', async () => {
    const tabs = company();
    const [one, two] = [await visit({}, tabs), await visit({}, tabs)];
    await take(one, 'conflict.csv', CONFLICT, { conflict: 'last' });
    await expect.poll(() => shown(two)).toEqual(['330902 2022 290']);
    await correct(one, onlySet(one).id, { conflict: 'first' });
    await expect.poll(() => shown(two)).toEqual(['330902 2022 289']);
    await two.setHidden(onlySet(two).id, true);
    await expect.poll(() => shown(one)).toEqual([]);
    await one.history.undo();
    await one.history.undo();
    await expect.poll(() => shown(two)).toEqual(['330902 2022 290']);
    expect(two.history.undoable?.kind).toBe('import');
    expect(two.history.redoable?.kind).toBe('replay');
  });
});

describe('a damaged set', () => {
  it('comes back from its original with the answers that it was read with', async () => {
    const before = await visit({});
    await take(before, 'conflict.csv', CONFLICT, { conflict: 'last' });
    const { id, importedAt } = onlySet(before);
    leave();
    await damage();
    const after = await visit({});
    expect(after.damaged.map((meta) => meta.id)).toEqual([id]);
    await intakeOf(after).repeat(id);
    expect(after.damaged).toEqual([]);
    expect(onlySet(after)).toMatchObject({ id, importedAt, answers: { conflict: 'last' } });
    expect(shown(after)).toEqual(['330902 2022 290']);
  });

  it('is one too whose records are whole and make no sense: the page opens without it', async () => {
    const before = await visit({});
    await take(before, 'own.csv', OWN);
    const { meta, columns } = before.holdings.get(onlySet(before).id) ?? {};
    if (!meta || !columns) throw new Error('The set is loaded');
    const store = await opening()();
    await store.save(meta, { ...columns, indicators: [null as never] }, new Blob([OWN]), 'replace');
    store.close();
    leave();
    const after = await visit({});
    expect(after.status).toBe('ready');
    expect(after.damaged.map(({ id }) => id)).toEqual([meta.id]);
    await intakeOf(after).repeat(meta.id);
    expect(shown(after)).toEqual(['330902 2022 289']);
  });

  it('can be removed, and its removal taken back', async () => {
    const before = await visit({});
    await take(before, 'own.csv', OWN);
    const { id } = onlySet(before);
    leave();
    await damage();
    const after = await visit({});
    await after.remove(id);
    expect(after.damaged).toEqual([]);
    await after.history.undo();
    expect(after.damaged.map((meta) => meta.id)).toEqual([id]);
    await intakeOf(after).repeat(id);
    expect(shown(after)).toEqual(['330902 2022 289']);
  });

  it('does not come back from bytes that are no longer those of its file', async () => {
    const before = await visit({});
    await take(before, 'own.csv', OWN);
    const { id } = onlySet(before);
    leave();
    await damage();
    const original = async () => new Blob([FIRST]);
    const after = await visit({}, { openStore: opening({ original }) });
    await intakeOf(after).repeat(id);
    expect(lastImport(after).failure).toBe('storage-damaged');
    expect(after.damaged.map((meta) => meta.id)).toEqual([id]);
    expect(shown(after)).toEqual([]);
  });
});

describe('a library', () => {
  it('misses what its database no longer has until the reader starts anew', async () => {
    const before = await visit({});
    await take(before, 'own.csv', OWN);
    leave();
    const list = async () => [];
    const history = async () => ({ entries: [], bytes: 0 });
    const after = await visit({}, { openStore: opening({ list, history }) });
    expect(after.lost).toMatchObject([{ name: 'own.csv', figures: 1 }]);
    await after.startAnew();
    expect(after.lost).toEqual([]);
    leave();
    expect((await visit({}, { openStore: opening({ list, history }) })).lost).toEqual([]);
  });

  it('misses what its database loses while the page is open, whatever is imported then', async () => {
    const before = await visit({});
    await take(before, 'own.csv', OWN);
    await emptied();
    await take(before, 'first.csv', FIRST);
    expect(before.lost.map(({ name }) => name)).toEqual(['own.csv']);
    leave();
    const after = await visit({});
    expect(after.lost.map(({ name }) => name)).toEqual(['own.csv']);
    await after.startAnew();
    await emptied();
    leave();
    expect((await visit({})).lost.map(({ name }) => name)).toEqual(['first.csv']);
  });

  it('still misses what a backup does not bring back', async () => {
    const library = await visit({});
    await take(library, 'own.csv', OWN);
    const backup = await backupsOf(library).write({});
    await take(library, 'first.csv', FIRST);
    await emptied();
    leave();
    const after = await visit({});
    expect(after.lost.map(({ name }) => name)).toEqual(['own.csv', 'first.csv']);
    await backupsOf(after).open(backup ?? new Blob([]));
    await backupsOf(after).restore();
    expect(after.lost.map(({ name }) => name)).toEqual(['first.csv']);
    leave();
    expect((await visit({})).lost.map(({ name }) => name)).toEqual(['first.csv']);
  });

  it('names what it cannot read where the database does not open, and misses nothing once it does', async () => {
    const before = await visit({});
    await take(before, 'own.csv', OWN);
    leave();
    const openStore = () => Promise.reject(new StorageProblem('storage-failed', 'Internal error'));
    const locked = await visit({}, { openStore });
    expect(locked).toMatchObject({ storage: 'memory', lost: [{ name: 'own.csv' }] });
    await take(locked, 'first.csv', FIRST);
    expect(locked.lost).toHaveLength(1);
    leave();
    const after = await visit({});
    expect(after.lost).toEqual([]);
    expect(shown(after)).toEqual(['330902 2022 289']);
  });

  it('removes a set also where there is no room left to note it', async () => {
    const library = await visit({}, { openStore: noRoomToNote });
    await take(library, 'own.csv', OWN);
    await library.remove(onlySet(library).id);
    expect([library.trouble, library.datasets, library.lost]).toEqual([null, [], []]);
    leave();
    const after = await visit({});
    expect([after.datasets, after.lost]).toEqual([[], []]);
  });

  it('does not miss what was removed', async () => {
    const before = await visit({});
    await take(before, 'own.csv', OWN);
    await before.remove(onlySet(before).id);
    leave();
    expect((await visit({})).lost).toEqual([]);
  });

  it('restores a backup only after it was looked at, and says what it brought', async () => {
    const library = await visit({});
    await take(library, 'own.csv', OWN);
    expect(library.lastBackup).toBeNull();
    const backup = await backupsOf(library).write({ language: 'en' });
    expect(library.lastBackup).not.toBeNull();
    await library.remove(onlySet(library).id);
    await backupsOf(library).open(backup ?? new Blob([]));
    expect(backupsOf(library).planned?.sets.map(({ state }) => state)).toEqual(['new']);
    expect(shown(library)).toEqual([]);
    expect(await backupsOf(library).restore()).toEqual({ language: 'en' });
    expect(shown(library)).toEqual(['330902 2022 289']);
    expect(backupsOf(library)).toMatchObject({ planned: null, restored: 1, problem: null });
  });

  it('keeps briefings and set-aside findings that were made after the backup', async () => {
    const library = await visit({});
    const store = () => library.holdings.store;
    const [briefings, ignored] = [new Briefings(store), new Ignored(store)];
    const briefing = (id: string, heading: string, changed: string) => {
      return { id, heading, changed, bureau: '', date: '2026-11-26', notes: '', ownLine: '', items: [] };
    };
    await briefings.put(briefing('a', 'before', '2026-11-01'));
    const backup = await backupsOf(library).write({});
    await briefings.put(briefing('a', 'after', '2026-11-02'));
    await briefings.put(briefing('b', 'after', '2026-11-02'));
    await ignored.add({ key: 'k', note: 'n', text: 't', at: '2026-11-02' });
    await backupsOf(library).open(backup ?? new Blob([]));
    await backupsOf(library).restore();
    await Promise.all([briefings.read(), ignored.read()]);
    expect(briefings.list.map(({ id, heading }) => `${id} ${heading}`).sort()).toEqual([
      'a after',
      'b after',
    ]);
    expect(ignored.list.map(({ key }) => key)).toEqual(['k']);
  });

  it('keeps them in the one step that restores, whatever becomes of a later one', async () => {
    const keepSetting = () => Promise.reject(new StorageProblem('storage-full', 'no room'));
    const library = await visit({});
    const briefings = new Briefings(() => library.holdings.store);
    const briefing = (id: string) => {
      const changed = '2026-11-01';
      return { id, heading: id, changed, bureau: '', date: '2026-11-26', notes: '', ownLine: '', items: [] };
    };
    await briefings.put(briefing('a'));
    const backup = await backupsOf(library).write({});
    await briefings.put(briefing('b'));
    leave();
    const full = await visit({}, { openStore: opening({ keepSetting }) });
    await backupsOf(full).open(backup ?? new Blob([]));
    await backupsOf(full).restore();
    expect(backupsOf(full)).toMatchObject({ problem: null, planned: null });
    const after = new Briefings(() => full.holdings.store);
    await after.read();
    expect(after.list.map(({ id }) => id).sort()).toEqual(['a', 'b']);
  });

  it('has made its backup also where a full disk keeps no note of the day', async () => {
    const keepSetting = () => Promise.reject(new StorageProblem('storage-full', 'no room'));
    const library = await visit({}, { openStore: opening({ keepSetting }) });
    await take(library, 'own.csv', OWN);
    expect(await backupsOf(library).write({})).toBeInstanceOf(Blob);
    expect(backupsOf(library).problem).toBeNull();
    expect(library.lastBackup).not.toBeNull();
  });

  it('is asked about one after the other, and one that is cut off keeps none of the others out', async () => {
    const library = await visit({});
    await take(library, 'own.csv', OWN);
    const whole = (await backupsOf(library).write({})) ?? new Blob([]);
    const file = (name: string, size = whole.size) => new File([whole.slice(0, size)], name);
    const backups = backupsOf(library);
    await backups.open(
      file('cut.zip', whole.size - 60),
      file('one.zip'),
      file('short.zip', 90),
      file('two.zip'),
    );
    const first = backups.planned;
    expect(first).not.toBeNull();
    expect(backups.behind).toBe(2);
    expect(backups.refused).toEqual([{ name: 'cut.zip', code: 'backup-damaged' }]);
    await backupsOf(library).restore();
    expect(backups.planned).not.toBeNull();
    expect(backups.planned).not.toBe(first);
    expect(backups.refused.map(({ name }) => name)).toEqual(['cut.zip', 'short.zip']);
    backups.dismiss();
    expect(backups.planned).toBeNull();
    await backups.open(file('three.zip'));
    expect(backups.refused).toEqual([]);
  });

  it('says that one is in also while it asks about the next', async () => {
    const library = await visit({});
    await take(library, 'own.csv', OWN);
    const whole = (await backupsOf(library).write({})) ?? new Blob([]);
    await library.remove(onlySet(library).id);
    const backups = backupsOf(library);
    await backups.open(new File([whole], 'one.zip'), new File([whole], 'two.zip'));
    await backupsOf(library).restore();
    expect(backups.planned).not.toBeNull();
    expect(backups.restored).toBe(1);
    backups.dismiss();
    await backups.open(new File([whole], 'three.zip'));
    expect(backups.restored).toBeNull();
  });

  it('goes on with those that wait when the reading of one is stopped', async () => {
    const library = await visit({});
    await take(library, 'own.csv', OWN);
    const whole = (await backupsOf(library).write({})) ?? new Blob([]);
    leave();
    let stop = (): void => undefined;
    const openStore = async (): Promise<Store> => {
      const store = await opening()();
      let plans = 0;
      return {
        ...store,
        planRestore: async (file, watch) => {
          plans += 1;
          if (plans === 1) stop();
          return watch.stopped() ? null : store.planRestore(file, watch);
        },
      };
    };
    const after = await visit({}, { openStore });
    stop = () => backupsOf(after).stop();
    await backupsOf(after).open(
      new File([whole], 'one.zip'),
      new File([whole], 'two.zip'),
      new File([whole], 'three.zip'),
    );
    expect(backupsOf(after).planned).not.toBeNull();
    expect(backupsOf(after).behind).toBe(1);
  });

  it('says why a backup is not restored', async () => {
    const restore = () => Promise.reject(new StorageProblem('storage-full', 'no room'));
    const library = await visit({}, { openStore: opening({ restore }) });
    await take(library, 'own.csv', OWN);
    const backup = await backupsOf(library).write({});
    await backupsOf(library).open(new Blob(['x']));
    expect(backupsOf(library)).toMatchObject({
      planned: null,
      refused: [{ name: '', code: 'backup-foreign' }],
    });
    await backupsOf(library).open(backup ?? new Blob([]));
    expect(await backupsOf(library).restore()).toBeNull();
    expect(backupsOf(library)).toMatchObject({ problem: 'storage-full', running: null });
  });
});
