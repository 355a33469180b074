import type { Columns } from '../domain/columns';
import type { DatasetMeta } from '../domain/dataset';
import type { HistoryEntry, UnitKind } from '../domain/history';
import type { PackedFigures } from '../domain/packed';
import type { Backup, PackageChoice, RestorePlan, Watch } from './backup/format';

/** A data set that is current. */
export interface Stored {
  readonly meta: DatasetMeta;
  /** Key of its current version: another one is another import. */
  readonly version: string;
  readonly sum: number;
}

/** What a saving made: a version, and a unit of the history where it is one. */
export interface Saved {
  readonly version: string;
  readonly unit: number | null;
}

/** What can be taken back, and how many bytes are kept for nothing else. */
export interface KeptHistory {
  readonly entries: readonly HistoryEntry[];
  readonly bytes: number;
}

/** A row of the reader's own dictionary. */
export interface OwnRow {
  readonly kind: string;
  readonly key: string;
  readonly value: unknown;
}

/**
 * Where data sets are kept. Every change is whole or does not happen, and is one unit of the history unless its
 * kind is null, as where the page itself brings a shipped set up to date.
 * Every method may reject with a StorageProblem: `storage-full`, `storage-failed`, `storage-newer` where a newer
 * page has taken the database over; nothing has changed then.
 */
export interface Store {
  /** False where nothing survives the page: private windows, forbidden storage. */
  readonly persistent: boolean;
  /** True where a newer page wrote the database: it can be read, and every change rejects with `storage-newer`. */
  readonly readOnly: boolean;
  /** What is stored, oldest import first. */
  list(): Promise<readonly Stored[]>;
  /** @throws {StorageProblem} `storage-damaged` where a record is missing, does not fit or has another checksum. */
  load(id: string): Promise<Columns>;
  /**
   * Puts a data set in, in place of what goes by its id, and hidden if that is; with it come the rows of the own
   * dictionary that describe it.
   * @param packed the figures of the columns, where another thread has packed them
   */
  save(
    meta: DatasetMeta,
    columns: Columns,
    original: Blob,
    kind: UnitKind | null,
    own?: readonly OwnRow[],
    packed?: PackedFigures | null,
  ): Promise<Saved>;
  remove(id: string, kind: 'remove' | null): Promise<void>;
  setHidden(id: string, hidden: boolean): Promise<void>;
  /** The bytes that were imported, or null where the set is not there. */
  original(id: string): Promise<Blob | null>;

  history(): Promise<KeptHistory>;
  /** Takes back the last unit that stands, if it is this one; false where another tab was quicker. */
  undo(entry: number): Promise<boolean>;
  /** Does the first unit again that was taken back, if it is this one. */
  redo(entry: number): Promise<boolean>;
  /** Takes back the last unit and forgets it, as if it had not been. */
  revoke(entry: number): Promise<boolean>;
  /** Forgets the history and lets go of what only it needed. */
  clearHistory(): Promise<void>;

  /** A small value by name, or null. What comes back is checked by the caller. */
  setting(key: string): Promise<unknown>;
  keepSetting(key: string, value: unknown): Promise<void>;

  listSettings(): Promise<readonly { readonly key: string; readonly value: unknown }[]>;

  /** Answers of imports, by the form of the file that they were given for; null where there are none. */
  answers(key: string): Promise<unknown>;
  keepAnswers(key: string, value: unknown): Promise<void>;
  listAnswers(): Promise<readonly { readonly key: string; readonly value: unknown }[]>;
  forgetAnswers(key: string): Promise<void>;

  /** Rows of the reader's own dictionary, all of a call or none. */
  keepOwn(rows: readonly OwnRow[]): Promise<void>;
  listOwn(): Promise<readonly OwnRow[]>;
  forgetOwn(rows: readonly Omit<OwnRow, 'value'>[]): Promise<void>;

  /**
   * One file with everything of the reader's, and `page`: what the page keeps outside of the store.
   * @returns null where it was stopped
   */
  backup(page: Readonly<Record<string, string>>, watch: Watch): Promise<Backup | null>;
  /**
   * One file with chosen data sets and what of the own dictionary they use, and `page`: what goes with them.
   * @returns null where it was stopped
   */
  pack(choice: PackageChoice, page: Readonly<Record<string, string>>, watch: Watch): Promise<Backup | null>;
  /**
   * What `restore` would do.
   * @returns null where it was stopped
   * @throws {BackupProblem} where the file is damaged, foreign, or of a newer page
   */
  planRestore(file: Blob, watch: Watch): Promise<RestorePlan | null>;
  /**
   * Puts the content of a backup or package in, whole or not at all; what is not in it stays. Of a package only data
   * sets, words and briefings come in, beside one's own: see `backup/`.
   * @returns its `page`, null where it was stopped
   * @throws {BackupProblem} as `planRestore`
   */
  restore(file: Blob, watch: Watch): Promise<Readonly<Record<string, string>> | null>;

  close(): void;
}
