import type { Columns } from '../domain/columns';
import type { DatasetMeta } from '../domain/dataset';

/** Where data sets are kept. Every change is whole or does not happen. */
export interface Store {
  /** False where nothing survives the page: private windows, forbidden storage. */
  readonly persistent: boolean;
  /** What is stored, oldest import first. */
  list(): Promise<readonly DatasetMeta[]>;
  /** @throws {StorageProblem} `storage-damaged` where a part is missing or does not fit. */
  load(id: string): Promise<Columns>;
  /**
   * Puts a data set in, in place of `replaces` where that is given, in one transaction.
   * @throws {StorageProblem} `storage-full` or `storage-failed`; nothing has changed then.
   */
  save(meta: DatasetMeta, columns: Columns, original: Blob, replaces?: string): Promise<void>;
  remove(id: string): Promise<void>;
  setHidden(id: string, hidden: boolean): Promise<void>;
  /** The bytes that were imported, or null where the set is not there. */
  original(id: string): Promise<Blob | null>;
  /** A small value by name, or null. What comes back is checked by the caller. */
  setting(key: string): Promise<unknown>;
  keepSetting(key: string, value: unknown): Promise<void>;
  close(): void;
}

export type StorageCode = 'storage-full' | 'storage-failed' | 'storage-damaged' | 'storage-newer';

/** What went wrong in the store, with its cause kept. */
export class StorageProblem extends Error {
  readonly code: StorageCode;

  constructor(code: StorageCode, message: string, cause?: unknown) {
    super(message);
    this.name = 'StorageProblem';
    this.code = code;
    this.cause = cause;
  }

  declare cause?: unknown;
}

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

const innerOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'inner' in error ? error.inner : null;

/** Any exception of the database as a StorageProblem: full disk and newer schema are told apart from the rest. */
export function storageProblem(error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error;
  const names = [nameOf(error), nameOf(innerOf(error))];
  const message = error instanceof Error ? error.message : String(error);
  if (names.includes('QuotaExceededError') || /quota/i.test(message)) {
    return new StorageProblem('storage-full', 'The browser has no room left for this data set', error);
  }
  if (names.includes('VersionError')) {
    return new StorageProblem(
      'storage-newer',
      'The database was written by a newer edition of this page',
      error,
    );
  }
  return new StorageProblem('storage-failed', message, error);
}
