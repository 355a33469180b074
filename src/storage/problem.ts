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

export type BackupCode = 'backup-damaged' | 'backup-foreign' | 'backup-newer' | 'backup-large';

/** Why a file cannot be restored from, or not be made; nothing has changed then. */
export class BackupProblem extends Error {
  readonly code: BackupCode;

  constructor(code: BackupCode, message: string, cause?: unknown) {
    super(message);
    this.name = 'BackupProblem';
    this.code = code;
    this.cause = cause;
  }

  declare cause?: unknown;
}

interface Thrown {
  readonly name: string;
  readonly message: string;
}

/** Deeper than any wrapper of Dexie's; a bound against errors that contain themselves. */
const DEEPEST = 6;

/** An error and all that it wraps: Dexie hides the cause in `inner`, or one a record in `failures`. */
function chain(error: unknown, depth = 0): readonly Thrown[] {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return [];
  const { name, message, inner, cause, failures } = error as Record<string, unknown>;
  const wrapped = [inner, cause, ...(Array.isArray(failures) ? (failures as unknown[]) : [])];
  return [
    { name: String(name ?? ''), message: String(message ?? '') },
    ...wrapped.flatMap((each) => chain(each, depth + 1)),
  ];
}

/** Chromium says so where blobs or the log of a transaction cannot be written out. */
const NO_ROOM = /quota|no.?space|disk|write blobs|committing transaction|unable to write/i;
/** What was to be written could not be read: that is no want of room. */
const UNREADABLE = /write blobs \((InvalidBlob|TimestampError)/i;

const isFull = ({ name, message }: Thrown): boolean =>
  name === 'QuotaExceededError' ||
  /quota/i.test(message) ||
  (/^(DataError|UnknownError|AbortError)$/.test(name) && NO_ROOM.test(message) && !UNREADABLE.test(message));

/** Chromium keeps large values and blobs in files of their own, and says so where one is gone or cut off. */
const LOST_FILE = /data lost|failed to read large|requested file/i;

const isLost = ({ name, message }: Thrown): boolean =>
  /^(NotReadableError|NotFoundError|DataError|UnknownError)$/.test(name) && LOST_FILE.test(message);

export const storageFull = (cause: unknown): StorageProblem =>
  new StorageProblem('storage-full', 'The browser has no room left', cause);

/** Any exception of the database as a StorageProblem: what is full, lost or newer is told apart from the rest. */
export function storageProblem(error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error;
  const thrown = chain(error);
  const message = error instanceof Error ? error.message : String(error);
  if (thrown.some(isFull) || /quota/i.test(message)) return storageFull(error);
  if (thrown.some(isLost)) return new StorageProblem('storage-damaged', message, error);
  if (thrown.some(({ name }) => name === 'VersionError')) {
    return new StorageProblem(
      'storage-newer',
      'The database was written by a newer edition of this page',
      error,
    );
  }
  return new StorageProblem('storage-failed', message, error);
}
