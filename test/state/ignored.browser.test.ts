import { describe, expect, it } from 'vitest';
import { Ignored, ignoredIn } from '../../src/state/ignored.svelte';
import { openMemory } from '../../src/storage/memory';

const aside = (key: string) => ({
  key,
  note: '已核对',
  text: `西湖区 · ${key}`,
  at: '2026-11-26T08:00:00.000Z',
});

describe('findings set aside', () => {
  it('are kept among the small values of the store, the last first, and are given back', async () => {
    const store = openMemory();
    const first = new Ignored(() => store);
    await first.add(aside('a'));
    await first.add(aside('b'));
    const next = new Ignored(() => store);
    await next.read();
    expect(next.list.map(({ key }) => key)).toEqual(['b', 'a']);
    expect(next.keys.has('a')).toBe(true);
    await next.restore('a');
    await first.read();
    expect(first.list).toEqual([aside('b')]);
  });

  it('of another tab are not lost', async () => {
    const store = openMemory();
    const [one, two] = [new Ignored(() => store), new Ignored(() => store)];
    await one.add(aside('a'));
    await two.add(aside('b'));
    expect(two.list.map(({ key }) => key)).toEqual(['b', 'a']);
  });

  it('one right after the other are both kept', async () => {
    const store = openMemory();
    const ignored = new Ignored(() => store);
    await Promise.all([ignored.read(), ignored.add(aside('a')), ignored.add(aside('b'))]);
    expect(ignored.list.map(({ key }) => key)).toEqual(['b', 'a']);
    const next = new Ignored(() => store);
    await next.read();
    expect(next.list.map(({ key }) => key)).toEqual(['b', 'a']);
  });

  it('that could not be stored are stored with the next, beside those of another tab', async () => {
    const store = openMemory();
    let isFull = false;
    const ignored = new Ignored(() => ({
      ...store,
      keepSetting: (...args: Parameters<typeof store.keepSetting>) =>
        isFull ? Promise.reject(new Error('full')) : store.keepSetting(...args),
    }));
    await ignored.add(aside('a'));
    isFull = true;
    await ignored.add(aside('b'));
    await ignored.restore('a');
    expect([ignored.lost, [...ignored.keys]]).toEqual([true, ['b']]);
    await new Ignored(() => store).add(aside('c'));
    isFull = false;
    await ignored.add(aside('d'));
    expect(ignored.lost).toBe(false);
    const next = new Ignored(() => store);
    await next.read();
    expect(next.list.map(({ key }) => key)).toEqual(['d', 'b', 'c']);
  });

  it('go with a backup and come back', async () => {
    const store = openMemory();
    await new Ignored(() => store).add(aside('a'));
    const watch = { stopped: () => false, progress: () => undefined };
    const backup = await store.backup({}, watch);
    if (!backup) throw new Error('No backup');
    const other = openMemory();
    await other.restore(backup.file, watch);
    const restored = new Ignored(() => other);
    await restored.read();
    expect(restored.list).toEqual([aside('a')]);
  });

  it('hold until the page is closed where nothing can be stored', async () => {
    const store = openMemory();
    const full = { ...store, keepSetting: () => Promise.reject(new Error('full')) };
    const ignored = new Ignored(() => full);
    await ignored.add(aside('a'));
    expect(ignored.lost).toBe(true);
    expect(ignored.keys.has('a')).toBe(true);
  });

  it('are read with what is none left out', () => {
    expect(ignoredIn([aside('a'), { key: 'b' }, null, 7])).toEqual([aside('a')]);
    expect(ignoredIn('a')).toEqual([]);
    expect(ignoredIn(null)).toEqual([]);
  });
});
