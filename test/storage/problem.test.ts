import { describe, expect, it } from 'vitest';
import { StorageProblem, storageProblem } from '../../src/storage/problem';

describe('storageProblem', () => {
  it('tells a full disk from the rest and keeps the cause', () => {
    const cause = new DOMException('no room', 'QuotaExceededError');
    const problem = storageProblem(cause);
    expect(problem).toBeInstanceOf(StorageProblem);
    expect(problem.code).toBe('storage-full');
    expect(problem.cause).toBe(cause);
  });

  it.each([
    [
      'an abort that wraps a full disk',
      { name: 'AbortError', inner: { name: 'QuotaExceededError' } },
      'storage-full',
    ],
    [
      'a full disk under two wrappers',
      { name: 'AbortError', inner: { name: 'BulkError', failures: [{ name: 'QuotaExceededError' }] } },
      'storage-full',
    ],
    [
      'one of many records that found no room',
      {
        name: 'BulkError',
        message: '3 of 4 failed',
        failures: [{ name: 'X' }, { name: 'QuotaExceededError' }],
      },
      'storage-full',
    ],
    [
      'blobs that could not be written',
      { name: 'DataError', message: 'Failed to write blobs (Failed)' },
      'storage-full',
    ],
    [
      'a log that could not be written',
      { name: 'UnknownError', message: 'Internal error committing transaction.' },
      'storage-full',
    ],
    [
      'a file of the browser that is gone',
      {
        name: 'NotReadableError',
        message: 'Data lost due to missing file. Affected record should be considered irrecoverable',
      },
      'storage-damaged',
    ],
    [
      'a file of the browser that is cut off',
      { name: 'UnknownError', message: 'Failed to read large IndexedDB value' },
      'storage-damaged',
    ],
    [
      'a blob of the browser that is gone',
      {
        name: 'NotFoundError',
        message: 'A requested file or directory could not be found at the time an operation was processed.',
      },
      'storage-damaged',
    ],
    [
      'a table that is not there',
      { name: 'NotFoundError', message: 'One of the specified object stores was not found.' },
      'storage-failed',
    ],
    [
      'a file of the reader’s that has changed since it was read',
      { name: 'DataError', message: 'Failed to write blobs (InvalidBlob)' },
      'storage-failed',
    ],
    ['an unknown error of reading', { name: 'UnknownError', message: 'Internal error.' }, 'storage-failed'],
    [
      'data that are no key',
      { name: 'DataError', message: 'The parameter is not a valid key.' },
      'storage-failed',
    ],
    ['an abort without a reason', { name: 'AbortError', message: 'Transaction aborted' }, 'storage-failed'],
    ['a newer schema', { name: 'VersionError', message: 'requested version is less' }, 'storage-newer'],
    ['a forbidden database', { name: 'SecurityError' }, 'storage-failed'],
    ['no error at all', 'something', 'storage-failed'],
    ['nothing', undefined, 'storage-failed'],
  ])('knows %s', (_, thrown, code) => {
    expect(storageProblem(thrown).code).toBe(code);
  });

  it('comes to an end with an error that wraps itself', () => {
    const ring: { name: string; inner?: unknown } = { name: 'AbortError' };
    ring.inner = ring;
    expect(storageProblem(ring).code).toBe('storage-failed');
  });

  it('leaves its own problems as they are', () => {
    const own = new StorageProblem('storage-damaged', 'a part is missing');
    expect(storageProblem(own)).toBe(own);
  });
});
