import type { Imported, ImportSource } from '../import/client';
import { refused } from '../import/refused';
import type { Answers } from '../import/answers';
import type { ImportResult } from '../import/result';
import { mayBeSameFile } from '../domain/dataset';
import type { UnitKind } from '../domain/history';
import type { StorageCode } from '../storage/problem';
import type { OwnRow } from '../storage/store';
import type { Holdings } from './holdings.svelte';
import { isThere, metaOf, newId } from './importing';

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

/** A reading to be stored as it is. */
export interface Adopted {
  readonly source: ImportSource;
  readonly imported: Imported;
  readonly answers: Answers;
  /** The data set whose place it takes, by a newer file or by another reading of the same. */
  readonly replaces: { readonly id: string; readonly by: 'replace' | 'replay' } | null;
  readonly signal: AbortSignal;
  /** What was described of the file: kept with it, or not at all. */
  readonly own?: readonly OwnRow[];
}

/** How a reading is to be stored. */
interface Order extends Omit<Imported, 'result'> {
  readonly answers: Answers;
  readonly signal: AbortSignal;
  readonly kind: UnitKind;
  readonly own?: readonly OwnRow[];
}

/** What became of the files of this visit. */
export class Imports {
  /** Newest first. */
  list = $state.raw<readonly ImportEntry[]>([]);

  private readonly holdings: Holdings;
  private readonly now: () => string;
  private serial = 0;

  constructor(holdings: Holdings, now: () => string) {
    this.holdings = holdings;
    this.now = now;
  }

  /** Stores a reading and lists it, in the place of the lines of the set that it replaces. @returns the data set, or null */
  async adopt({ source, imported, answers, replaces, signal, own = [] }: Adopted): Promise<string | null> {
    let stored: string | null = null;
    await this.holdings.change(async () => {
      const { result, ...given } = imported;
      const order = { ...given, answers, signal, kind: replaces?.by ?? 'import', own } as const;
      const entry = await this.take(source, result, order, replaces?.id ?? null);
      const { failure, sameAs, datasetId } = entry;
      const usable = result.outcome !== 'needs_user_choice' && entry.result.outcome !== 'reject';
      if (usable && failure === null && sameAs === null) stored = datasetId;
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

  /** Stores what a file gave, in place of `instead`; where nothing can be stored, that stays. */
  private async take(
    source: ImportSource,
    result: ImportResult,
    { hash, packed, answers, signal, kind, own = [] }: Order,
    instead: string | null,
  ): Promise<Omit<ImportEntry, 'id'>> {
    const { holdings } = this;
    const { columns, ...said } = result;
    const entry = { source, result: said, datasetId: instead, sameAs: null, failure: null };
    const cancelled = { ...entry, result: refused(source.name, 'import-cancelled') };
    if (signal.aborted) return cancelled;
    const before =
      instead === null
        ? undefined
        : (holdings.get(instead)?.meta ?? holdings.damaged.find(({ id }) => id === instead));
    // A damaged original is no longer the file that was imported: its figures must not pass for that file's.
    if (before && kind === 'replay' && hash !== '' && !mayBeSameFile(before.hash, hash))
      return { ...entry, failure: 'storage-damaged' };
    if (!columns || result.outcome === 'needs_user_choice') return entry;
    const original = source instanceof Blob ? source : new Blob([source.bytes as BlobPart]);
    const twin = await holdings.twinOf(hash, original, instead);
    if (twin) return { ...entry, sameAs: twin.name };
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
    try {
      const hidden = before?.hidden ?? false;
      const unit = await holdings.keep({ ...meta, hidden }, columns, original, kind, own, packed);
      const takenBack = signal.aborted && unit !== null && (await this.takeBack(unit, own));
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
  private async takeBack(unit: number, own: readonly OwnRow[]): Promise<boolean> {
    try {
      const done = await this.holdings.store.revoke(unit);
      if (done) await this.holdings.store.forgetOwn(own);
      await this.holdings.followStore();
      return done;
    } catch (error) {
      this.holdings.noteProblem(error);
      return false;
    }
  }
}
