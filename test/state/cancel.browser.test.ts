import { describe, expect, it } from 'vitest';
import { StorageProblem } from '../../src/storage/problem';
import {
  CONFLICT,
  file,
  FIRST,
  lastImport,
  leave,
  onlySet,
  OWN,
  said,
  savingThen,
  SECOND,
  shown,
  visit,
} from './visit';

describe('an import that is cancelled', () => {
  it('takes the files that wait with it, each with a line, and not the files of later', async () => {
    const library = await visit({});
    const cancelled = library.importFiles([file('own.csv', OWN), file('first.csv', FIRST)]);
    library.cancel();
    const later = library.importFiles([file('second.csv', SECOND)]);
    expect(library.waiting).toBe(1);
    await Promise.all([cancelled, later]);
    expect(onlySet(library).name).toBe('second.csv');
    expect(library.waiting).toBe(0);
    expect(library.progress).toBeNull();
    expect(library.imports.map(({ result }) => said(result))).toEqual([
      'second.csv accept',
      'first.csv reject import-cancelled',
      'own.csv reject import-cancelled',
    ]);
  });

  it('while it is stored leaves nothing, now and at the next visit', async () => {
    const library = await visit({}, { openStore: savingThen(() => library.cancel()) });
    await library.importFiles([file('own.csv', OWN)]);
    expect(lastImport(library)).toMatchObject({ datasetId: null, failure: null });
    expect(said(lastImport(library).result)).toBe('own.csv reject import-cancelled');
    expect(shown(library)).toEqual([]);
    leave();
    expect((await visit({})).datasets).toEqual([]);
  });

  it('while it replaces another reading leaves that, now and at the next visit', async () => {
    let saved = 0;
    const openStore = savingThen(() => (saved += 1) === 2 && library.cancel());
    const library = await visit({}, { openStore });
    await library.importFiles([file('conflict.csv', CONFLICT)]);
    await library.answer(lastImport(library).id, { conflict: 'last' });
    const meta = onlySet(library);
    await library.answer(lastImport(library).id, { conflict: 'first' });
    expect(said(lastImport(library).result)).toBe('conflict.csv reject import-cancelled');
    expect(shown(library)).toEqual(['330902 2022 290']);
    expect(onlySet(library)).toEqual(meta);
    leave();
    expect(shown(await visit({}))).toEqual(['330902 2022 290']);
  });

  it('and cannot be taken back stands as what it is: imported', async () => {
    const revoke = () => Promise.reject(new StorageProblem('storage-failed', 'no'));
    const library = await visit({}, { openStore: savingThen(() => library.cancel(), { revoke }) });
    await library.importFiles([file('own.csv', OWN)]);
    expect(lastImport(library).datasetId).toBe(onlySet(library).id);
    expect(library.trouble).toBe('storage-failed');
    expect(shown(library)).toEqual(['330902 2022 289']);
  });
});
