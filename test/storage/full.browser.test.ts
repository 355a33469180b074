import { afterEach, describe, expect, it, vi } from 'vitest';
import { columns, metaOf, name, openStore } from './opening';

/** What Chromium says on a disk that is full to the last block. */
const NO_SPACE = 'Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE';
const NOT_OPENED = 'Internal error opening backing store for indexedDB.open.';

afterEach(() => {
  vi.restoreAllMocks();
});

/** From now on each transaction is ended by the browser at the first record, and its requests do not say why. */
function fillDisk(): void {
  const { add } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
    const request = add.apply(this, args);
    this.transaction.abort();
    return request;
  });
  vi.spyOn(IDBTransaction.prototype, 'error', 'get').mockReturnValue(
    new DOMException(NO_SPACE, 'UnknownError'),
  );
}

/** The browser lets go of the database, and does not open it again as long as this lasts. */
async function closeForGood(): Promise<void> {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException(NOT_OPENED, 'UnknownError');
  });
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });
}

describe('a disk that is full to the last block', () => {
  it('is told by the end of the transaction, and over when there is room again', async () => {
    const store = await openStore();
    await store.save(metaOf('a'), columns, new Blob(['1']), 'import');
    fillDisk();
    await expect(store.save(metaOf('b'), columns, new Blob(['2']), 'import')).rejects.toMatchObject({
      code: 'storage-full',
    });
    expect(await store.load('a')).toEqual(columns);
    vi.restoreAllMocks();
    await store.save(metaOf('b'), columns, new Blob(['2']), 'import');
    expect((await store.list()).map(({ meta }) => meta.id)).toEqual(['a', 'b']);
  });

  it('is the reason, too, why the database does not open again', async () => {
    const store = await openStore();
    fillDisk();
    await store.save(metaOf('a'), columns, new Blob(['1']), 'import').catch(() => undefined);
    vi.restoreAllMocks();
    await closeForGood();
    await expect(store.list()).rejects.toMatchObject({ code: 'storage-full' });
  });
});

describe('a database that the browser has closed', () => {
  it('is opened again with the next call, however often it did not open before', async () => {
    const store = await openStore();
    await closeForGood();
    for (let i = 0; i < 2; i += 1) {
      await expect(store.list()).rejects.toMatchObject({ code: 'storage-failed' });
    }
    vi.restoreAllMocks();
    await store.save(metaOf('a'), columns, new Blob(['1']), 'import');
    expect((await store.list()).map(({ meta }) => meta.id)).toEqual(['a']);
  });
});
