import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/state/library.svelte';
import { StorageProblem } from '../../src/storage/problem';
import {
  CONFLICT,
  correct,
  file,
  FIRST,
  intakeOf,
  lastImport,
  leave,
  onlySet,
  OWN,
  said,
  savingThen,
  SECOND,
  shown,
  take,
  visit,
} from './visit';

const cancel = (library: Library): void => void intakeOf(library).desk.cancelReading();

describe('an import that is cancelled', () => {
  it('takes the files that wait with it, each with a line, and not the files of later', async () => {
    const library = await visit({});
    const { desk, imports } = intakeOf(library);
    const cancelled = desk.take([file('own.csv', OWN), file('first.csv', FIRST)]);
    cancel(library);
    const later = desk.take([file('second.csv', SECOND)]);
    expect(desk.waiting).toBe(1);
    await Promise.all([cancelled, later]);
    expect(onlySet(library).name).toBe('second.csv');
    expect(desk.jobs).toEqual([]);
    expect(imports.list.map(({ result }) => said(result))).toEqual([
      'second.csv accept',
      'first.csv reject import-cancelled',
      'own.csv reject import-cancelled',
    ]);
  });

  it('while it is stored leaves nothing, now and at the next visit', async () => {
    const library = await visit({}, { openStore: savingThen(() => cancel(library)) });
    await take(library, 'own.csv', OWN);
    expect(lastImport(library)).toMatchObject({ datasetId: null, failure: null });
    expect(said(lastImport(library).result)).toBe('own.csv reject import-cancelled');
    expect(shown(library)).toEqual([]);
    leave();
    expect((await visit({})).datasets).toEqual([]);
  });

  it('while it replaces another reading leaves that, now and at the next visit', async () => {
    let saved = 0;
    const openStore = savingThen(() => (saved += 1) === 2 && cancel(library));
    const library = await visit({}, { openStore });
    await take(library, 'conflict.csv', CONFLICT, { conflict: 'last' });
    const meta = onlySet(library);
    await correct(library, meta.id, { conflict: 'first' });
    expect(said(lastImport(library).result)).toBe('conflict.csv reject import-cancelled');
    expect(shown(library)).toEqual(['330902 2022 290']);
    expect(onlySet(library)).toEqual(meta);
    leave();
    expect(shown(await visit({}))).toEqual(['330902 2022 290']);
  });

  it('and cannot be taken back stands as what it is: imported', async () => {
    const revoke = () => Promise.reject(new StorageProblem('storage-failed', 'no'));
    const library = await visit({}, { openStore: savingThen(() => cancel(library), { revoke }) });
    await take(library, 'own.csv', OWN);
    expect(lastImport(library).datasetId).toBe(onlySet(library).id);
    expect(library.trouble).toBe('storage-failed');
    expect(shown(library)).toEqual(['330902 2022 289']);
  });
});
