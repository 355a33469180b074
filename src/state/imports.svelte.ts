import type { Imported, ImportSource } from '../import/client';
import { refused } from '../import/refused';
import type { Answers } from '../import/answers';
import type { ImportResult } from '../import/result';
import type { UnitKind } from '../domain/history';
import type { StorageCode } from '../storage/problem';
import type { Holdings } from './holdings.svelte';
import { isThere, metaOf, newId, type Reading } from './importing';

/** One file's import as the data screen lists it. Columns are never kept here. */
export interface ImportEntry {
  readonly id: number;
  readonly source: ImportSource;
  readonly result: Omit<ImportResult, 'columns'>;
  /** The data set it became; null as long as there is none: refused, waiting for an answer, or loaded before. */
  readonly datasetId: string | null;
  /** The loaded data set that has the same bytes. */
  readonly sameAs: string | null;
  /** What kept it from being stored. */
  readonly failure: StorageCode | null;
}

export interface Running {
  readonly file: string;
  readonly done: number;
  readonly total: number;
}

/** What an import takes the place of. */
interface Instead {
  /** Line of the list. */
  readonly id?: number;
  readonly datasetId: string | null;
}

/** A reading to be stored as it is. */
export interface Adopted {
  readonly source: ImportSource;
  readonly imported: Imported;
  readonly answers: Answers;
  /** The data set whose place it takes, by a newer file or by another reading of the same. */
  readonly replaces: { readonly id: string; readonly by: 'replace' | 'replay' } | null;
  readonly signal: AbortSignal;
}

/** How a reading is to be stored. */
interface Order {
  readonly hash: string;
  readonly answers: Answers;
  readonly signal: AbortSignal;
  readonly kind: UnitKind;
}

/** The imports of this visit: one file after another, each stored whole or not at all. */
export class Imports {
  /** Newest first. */
  list = $state.raw<readonly ImportEntry[]>([]);
  progress = $state.raw<Running | null>(null);
  /** Files that wait for the running one. */
  waiting = $state(0);

  private readonly holdings: Holdings;
  private readonly read: Reading;
  private readonly now: () => string;
  /** Every file that is asked for is read under the signal of its time. */
  private cancelling = new AbortController();
  private serial = 0;

  constructor(holdings: Holdings, read: Reading, now: () => string) {
    this.holdings = holdings;
    this.read = read;
    this.now = now;
  }

  /** A file loaded before is named, not doubled, and one that `cancel` reached is listed as refused. */
  async importFiles(files: readonly ImportSource[]): Promise<void> {
    const { signal } = this.cancelling;
    this.waiting += files.length;
    for (const source of files) {
      void this.holdings.change(async () => {
        if (!signal.aborted) this.waiting -= 1;
        await this.importOne(source, {}, signal);
      });
    }
    await this.holdings.settled();
  }

  /** Reads a file of the list again with an answer; its line is replaced. */
  answer(entryId: number, answers: Answers): Promise<void> {
    const { signal } = this.cancelling;
    return this.holdings.change(async () => {
      const entry = this.list.find(({ id }) => id === entryId);
      if (entry) await this.importOne(entry.source, answers, signal, entry);
    });
  }

  /** Stores a reading and lists it, in the place of the lines of the set that it replaces. @returns the data set, or null */
  async adopt({ source, imported, answers, replaces, signal }: Adopted): Promise<string | null> {
    let stored: string | null = null;
    await this.holdings.change(async () => {
      const { result, hash } = imported;
      const order = { hash, answers, signal, kind: replaces?.by ?? 'import' } as const;
      const entry = await this.take(source, result, order, replaces?.id ?? null);
      const { failure, sameAs, datasetId } = entry;
      if (failure === null && sameAs === null && entry.result.outcome !== 'reject') stored = datasetId;
      this.serial += 1;
      const others = this.list.filter((each) => replaces === null || each.datasetId !== replaces.id);
      this.list = [{ id: this.serial, ...entry }, ...others];
    });
    return stored;
  }

  /** Takes a line off the list; what it stored stays. */
  dismiss(entryId: number): void {
    this.list = this.list.filter(({ id }) => id !== entryId);
  }

  /**
   * Reads a stored set of the reader's again from its original bytes, a damaged one too; it keeps its place.
   * @param answers those that it was read with where none are given
   */
  replay(id: string, answers?: Answers): Promise<void> {
    const { signal } = this.cancelling;
    const { holdings } = this;
    return holdings.change(async () => {
      const meta = holdings.get(id)?.meta ?? holdings.damaged.find((each) => each.id === id);
      const original = meta?.origin === 'user' ? await holdings.store.original(id) : null;
      if (!meta || !original) return;
      const given = answers ?? (meta.answers as Answers | undefined) ?? {};
      await this.importOne(new File([original], meta.name), given, signal, { datasetId: id });
    });
  }

  /** Ends the running import, also while it is being stored, and drops the files that wait; nothing of them is kept. */
  cancel(): void {
    this.cancelling.abort();
    this.cancelling = new AbortController();
    this.waiting = 0;
  }

  private async importOne(
    source: ImportSource,
    answers: Answers,
    signal: AbortSignal,
    instead?: Instead,
  ): Promise<void> {
    const total = source instanceof Blob ? source.size : source.bytes.length;
    this.progress = { file: source.name, done: 0, total };
    try {
      const onProgress = (done: number, all: number) => {
        this.progress = { file: source.name, done, total: all };
      };
      const { result, hash } = await this.read(source, { answers, signal, onProgress });
      const datasetId = instead?.datasetId ?? null;
      const kind = datasetId === null ? 'import' : 'replay';
      const entry = await this.take(source, result, { hash, answers, signal, kind }, datasetId);
      this.serial += 1;
      const id = instead?.id ?? this.serial;
      this.list = [{ id, ...entry }, ...this.list.filter((each) => each.id !== id)];
    } finally {
      this.progress = null;
    }
  }

  /** Stores what a file gave, in place of `instead`; where nothing can be stored, that stays. */
  private async take(
    source: ImportSource,
    result: ImportResult,
    { hash, answers, signal, kind }: Order,
    instead: string | null,
  ): Promise<Omit<ImportEntry, 'id'>> {
    const { holdings } = this;
    const { columns, ...said } = result;
    const entry = { source, result: said, datasetId: instead, sameAs: null, failure: null };
    const cancelled = { ...entry, result: refused(source.name, 'import-cancelled') };
    if (signal.aborted) return cancelled;
    if (!columns || result.outcome === 'needs_user_choice') return entry;
    const twin = holdings.twinOf(hash, instead);
    if (twin) return { ...entry, sameAs: twin.name };
    const before =
      instead === null
        ? undefined
        : (holdings.get(instead)?.meta ?? holdings.damaged.find(({ id }) => id === instead));
    // A damaged original is no longer the file that was imported: its figures must not pass for that file's.
    if (before && kind !== 'replace' && before.hash !== hash) return { ...entry, failure: 'storage-damaged' };
    const importedAt = (kind === 'replace' ? undefined : before?.importedAt) ?? this.now();
    const meta = metaOf(columns, result, {
      id: before?.id ?? newId('user', importedAt),
      name: source.name,
      origin: 'user',
      hash,
      edition: '',
      importedAt,
      answers,
    });
    const original = source instanceof Blob ? source : new Blob([source.bytes as BlobPart]);
    try {
      const hidden = before?.hidden ?? false;
      const unit = await holdings.keep({ ...meta, hidden }, columns, original, kind);
      const takenBack = signal.aborted && unit !== null && (await this.takeBack(unit));
      return takenBack ? cancelled : { ...entry, datasetId: meta.id };
    } catch (error) {
      if (!(await isThere(source))) return { ...entry, result: refused(source.name, 'file-changed') };
      return { ...entry, failure: holdings.noteProblem(error) };
    }
  }

  /**
   * Puts back what stood before an import that was cancelled while it was stored. False where the database does
   * not do it; then the import stands and is shown.
   */
  private async takeBack(unit: number): Promise<boolean> {
    try {
      const done = await this.holdings.store.revoke(unit);
      await this.holdings.followStore();
      return done;
    } catch (error) {
      this.holdings.noteProblem(error);
      return false;
    }
  }
}
