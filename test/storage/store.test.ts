import { describe, expect, it } from 'vitest';
import { StorageProblem, storageProblem } from '../../src/storage/store';

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
    ['a newer schema', { name: 'VersionError', message: 'requested version is less' }, 'storage-newer'],
    ['a forbidden database', { name: 'SecurityError' }, 'storage-failed'],
    ['no error at all', 'something', 'storage-failed'],
    ['nothing', undefined, 'storage-failed'],
  ])('knows %s', (_, thrown, code) => {
    expect(storageProblem(thrown).code).toBe(code);
  });

  it('leaves its own problems as they are', () => {
    const own = new StorageProblem('storage-damaged', 'a part is missing');
    expect(storageProblem(own)).toBe(own);
  });
});
