import type { Columns } from '../domain/columns';
import {
  titlesOf,
  type BundledSet,
  type DatasetMeta,
  type DatasetName,
  type DatasetOrigin,
} from '../domain/dataset';
import { makeDictionary, type Dictionary, type DictionaryTables } from '../domain/dictionary';
import { importInWorker, type Imported, type ImportOptions, type ImportSource } from '../import/client';
import { refused } from '../import/refused';
import type { Answers } from '../import/answers';
import type { ImportResult } from '../import/result';
import { openMemory } from '../storage/memory';
import { storageProblem, type StorageCode, type Store } from '../storage/store';
import { makeTable, type LoadedDataset, type Table } from '../table/table';
import { pageBundle, type Bundle } from './bundled';
import { diffFigures, type EditionChange } from './edition';
import { metaOf, rebound } from './importing';

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

/** A shipped data set that came in a newer edition at this start. */
export interface Change extends EditionChange {
  readonly set: DatasetName;
  readonly edition: string;
}

export interface Running {
  readonly file: string;
  readonly done: number;
  readonly total: number;
}

/** What stands between the library and the machine; tests bring their own. */
export interface LibraryParts {
  readonly createWorker: () => Worker;
  readonly bundle?: Bundle;
  readonly openStore: () => Promise<Store>;
  readonly now?: () => Date;
}

/** Everything that is loaded: the data sets in the browser's database, the table made of them, and the imports. */
export class Library {
  status = $state<'starting' | 'ready' | 'failed'>('starting');
  /** Why the start failed, for people who maintain the page. */
  failure = $state('');
  dictionary = $state.raw<Dictionary | null>(null);
  datasets = $state.raw<readonly DatasetMeta[]>([]);
  table = $state.raw<Table>({ datasets: [] });
  /** Imports of this visit, newest first. */
  imports = $state.raw<readonly ImportEntry[]>([]);
  progress = $state.raw<Running | null>(null);
  /** Files that wait for the running one. */
  waiting = $state(0);
  changes = $state.raw<readonly Change[]>([]);
  /** `memory` where nothing outlives the page; `newer` where a later edition of the page wrote the database. */
  storage = $state<'kept' | 'memory' | 'newer'>('kept');
  /** What kept the last change of the reader's, or a shipped set, from being stored. */
  trouble = $state<StorageCode | null>(null);
  /** Shipped data sets that could not be fetched or read at this start; an older edition is shown where there is one. */
  missed = $state.raw<readonly DatasetName[]>([]);
  /** Stored data sets of the reader's that could not be read whole. */
  damaged = $state.raw<readonly DatasetMeta[]>([]);
  /** The last removal, as long as it can be taken back. */
  removed = $state.raw<{ meta: DatasetMeta; columns: Columns; original: Blob } | null>(null);
  /** The shipped demo set, where there is one. */
  demo = $state.raw<BundledSet | null>(null);

  private readonly loaded = new Map<string, LoadedDataset>();
  private readonly parts: LibraryParts;
  private readonly bundle: Bundle;
  private store: Store = openMemory();
  private tables: DictionaryTables | null = null;
  /** Every file that is asked for is read under the signal of its time. */
  private cancelling = new AbortController();
  private lastChange: Promise<void> = Promise.resolve();
  private serial = 0;

  constructor(parts: LibraryParts) {
    this.parts = parts;
    this.bundle = parts.bundle ?? pageBundle;
  }

  /** Opens the store, reads the dictionary, brings shipped sets up to date. Never rejects: `status` says. */
  async start(): Promise<void> {
    try {
      [this.tables, this.store] = await Promise.all([this.bundle.tables(), this.openStore()]);
      this.dictionary = makeDictionary(this.tables);
      await this.loadStored(this.dictionary);
      await this.followEditions();
      this.refresh();
      this.status = 'ready';
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      this.status = 'failed';
    }
  }

  private async openStore(): Promise<Store> {
    try {
      return await this.parts.openStore();
    } catch (error) {
      this.storage = storageProblem(error).code === 'storage-newer' ? 'newer' : 'memory';
      return openMemory();
    }
  }

  private async loadStored(dictionary: Dictionary): Promise<void> {
    const damaged: DatasetMeta[] = [];
    for (const meta of await this.store.list()) {
      try {
        this.loaded.set(meta.id, { meta, columns: rebound(await this.store.load(meta.id), dictionary) });
      } catch (error) {
        const { code } = storageProblem(error);
        if (code === 'storage-failed') throw error;
        if (code === 'storage-newer') this.storage = 'newer';
        else damaged.push(meta);
      }
    }
    this.damaged = damaged;
  }

  /** Replaces shipped sets whose bytes have changed, names the others as the page does; what the reader loaded or hid stays. */
  private async followEditions(): Promise<void> {
    let sets: readonly BundledSet[];
    try {
      sets = await this.bundle.sets();
    } catch {
      this.missed = [{ name: 'index.json' }];
      return;
    }
    const changes: Change[] = [];
    const missed: DatasetName[] = [];
    this.demo = sets.find(({ origin }) => origin === 'demo') ?? null;
    const shipped = new Map(sets.map((set) => [`site:${set.id}`, set]));
    const stored = [...[...this.loaded.values()].map(({ meta }) => meta), ...this.damaged];
    for (const { id, origin } of stored) {
      if (origin !== 'site' || shipped.has(id)) continue;
      await this.store.remove(id);
      this.loaded.delete(id);
    }
    for (const [id, set] of shipped) {
      const old = this.loaded.get(id);
      const before = stored.find((meta) => meta.id === id);
      const wanted = set.origin === 'site' || before !== undefined;
      if (old?.meta.hash === set.hash) {
        this.loaded.set(id, { ...old, meta: { ...old.meta, ...titlesOf(set) } });
        continue;
      }
      if (!wanted) continue;
      try {
        const young = await this.importSet(set, before?.hidden ?? false);
        if (!old) continue;
        const { edition } = set;
        changes.push({ set: titlesOf(set), edition, ...diffFigures(old.columns, young.columns) });
      } catch {
        missed.push(titlesOf(set));
      }
    }
    this.missed = missed;
    this.damaged = this.damaged.filter(({ origin }) => origin === 'user');
    this.changes = changes;
  }

  /** Takes a shipped set in, in place of its older edition. One that cannot be stored is shown all the same: the page has it. */
  private async importSet(set: BundledSet, hidden: boolean): Promise<LoadedDataset> {
    const bytes = await this.bundle.bytes(set);
    const { result } = await this.read({ name: set.file, bytes }, {});
    if (!result.columns) throw new Error(`${set.file}: ${result.problems[0]?.code ?? result.outcome}`);
    const id = `site:${set.id}`;
    const meta = metaOf(result.columns, result, {
      id,
      ...titlesOf(set),
      origin: set.origin,
      hash: set.hash,
      edition: set.edition,
      importedAt: this.now(),
    });
    const loaded = { meta: { ...meta, hidden }, columns: result.columns };
    try {
      await this.store.save(loaded.meta, loaded.columns, new Blob([bytes as BlobPart]), id);
    } catch (error) {
      this.trouble = storageProblem(error).code;
    }
    this.loaded.set(id, loaded);
    return loaded;
  }

  private read(source: ImportSource, options: ImportOptions): Promise<Imported> {
    if (!this.tables) throw new Error('Files are read after the start');
    const { createWorker } = this.parts;
    return importInWorker(source, this.tables, { ...options, createWorker });
  }

  /** Changes happen one after another, in the order in which they were asked for; none rejects: `trouble` says. */
  private inTurn(change: () => Promise<void>): Promise<void> {
    this.lastChange = this.lastChange.then(async () => {
      try {
        this.trouble = null;
        await change();
      } catch (error) {
        this.trouble = storageProblem(error).code;
      }
    });
    return this.lastChange;
  }

  /** Stores a set and takes it into memory; what cannot be stored is not shown either. */
  private async keep(meta: DatasetMeta, columns: Columns, original: Blob): Promise<void> {
    await this.store.save(meta, columns, original, meta.id);
    this.loaded.set(meta.id, { meta, columns });
  }

  private refresh(): void {
    const all = [...this.loaded.values()];
    const order: readonly DatasetOrigin[] = ['user', 'site', 'demo'];
    this.datasets = all
      .map(({ meta }) => meta)
      .sort(
        (a, b) => order.indexOf(a.origin) - order.indexOf(b.origin) || (a.importedAt < b.importedAt ? 1 : -1),
      );
    this.table = makeTable(all);
  }

  private readonly now = (): string => (this.parts.now?.() ?? new Date()).toISOString();

  /**
   * Reads files one after another. Each is stored whole or not at all; a file loaded before is named, not doubled,
   * and one that `cancel` reached is listed as refused.
   */
  async importFiles(files: readonly ImportSource[]): Promise<void> {
    const { signal } = this.cancelling;
    this.removed = null;
    this.waiting += files.length;
    for (const source of files) {
      void this.inTurn(async () => {
        if (!signal.aborted) this.waiting -= 1;
        await this.importOne(source, {}, signal);
      });
    }
    await this.lastChange;
  }

  /** Reads a file of the list again with an answer; its line is replaced. */
  answer(entryId: number, answers: Answers): Promise<void> {
    const { signal } = this.cancelling;
    return this.inTurn(async () => {
      const entry = this.imports.find(({ id }) => id === entryId);
      if (entry) await this.importOne(entry.source, answers, signal, entry);
    });
  }

  /** Takes a line off the list; what it stored stays. */
  dismiss(entryId: number): void {
    this.imports = this.imports.filter(({ id }) => id !== entryId);
  }

  /** Reads a stored set of the reader's again from its original bytes, with other answers; it keeps its place. */
  replay(id: string, answers: Answers): Promise<void> {
    const { signal } = this.cancelling;
    return this.inTurn(async () => {
      const meta = this.loaded.get(id)?.meta;
      const original = meta?.origin === 'user' ? await this.store.original(id) : null;
      if (meta && original)
        await this.importOne(new File([original], meta.name), answers, signal, { datasetId: id });
    });
  }

  private async importOne(
    source: ImportSource,
    answers: Answers,
    signal: AbortSignal,
    instead?: { readonly id?: number; readonly datasetId: string | null },
  ): Promise<void> {
    const total = source instanceof Blob ? source.size : source.bytes.length;
    this.progress = { file: source.name, done: 0, total };
    try {
      const onProgress = (done: number, all: number) => {
        this.progress = { file: source.name, done, total: all };
      };
      const { result, hash } = await this.read(source, { answers, signal, onProgress });
      const entry = await this.take(source, result, hash, signal, instead?.datasetId ?? null);
      this.serial += 1;
      const id = instead?.id ?? this.serial;
      this.imports = [{ id, ...entry }, ...this.imports.filter((each) => each.id !== id)];
    } finally {
      this.progress = null;
      this.refresh();
    }
  }

  /** Stores what a file gave, in place of `instead`; where nothing can be stored, that stays. */
  private async take(
    source: ImportSource,
    result: ImportResult,
    hash: string,
    signal: AbortSignal,
    instead: string | null,
  ): Promise<Omit<ImportEntry, 'id'>> {
    const { columns, ...said } = result;
    const entry = { source, result: said, datasetId: instead, sameAs: null, failure: null };
    const cancelled = { ...entry, result: refused(source.name, 'import-cancelled') };
    if (signal.aborted) return cancelled;
    if (!columns || result.outcome === 'needs_user_choice') return entry;
    const twin = [...this.loaded.values()].find(
      ({ meta }) => meta.hash === hash && meta.origin === 'user' && meta.id !== instead,
    );
    if (twin) return { ...entry, sameAs: twin.meta.name };
    const now = this.now();
    const before = instead === null ? undefined : this.loaded.get(instead);
    const id = before?.meta.id ?? `user:${now}:${this.serial + 1}`;
    const importedAt = before?.meta.importedAt ?? now;
    const meta = metaOf(columns, result, {
      id,
      name: source.name,
      origin: 'user',
      hash,
      edition: '',
      importedAt,
    });
    const original = source instanceof Blob ? source : new Blob([source.bytes as BlobPart]);
    try {
      await this.keep({ ...meta, hidden: before?.meta.hidden ?? false }, columns, original);
      const takenBack = signal.aborted && (await this.takeBack(id, before, original));
      return takenBack ? cancelled : { ...entry, datasetId: id };
    } catch (error) {
      return { ...entry, failure: storageProblem(error).code };
    }
  }

  /**
   * Puts back what stood before an import that was cancelled while it was stored: an earlier reading of the same
   * bytes, or nothing. False where the database does not do it; then the import stands and is shown.
   */
  private async takeBack(id: string, before: LoadedDataset | undefined, original: Blob): Promise<boolean> {
    try {
      if (before) {
        await this.keep(before.meta, before.columns, original);
      } else {
        await this.store.remove(id);
        this.loaded.delete(id);
      }
      return true;
    } catch (error) {
      this.trouble = storageProblem(error).code;
      return false;
    }
  }

  /** Ends the running import, also while it is being stored, and drops the files that wait; nothing of them is kept. */
  cancel(): void {
    this.cancelling.abort();
    this.cancelling = new AbortController();
    this.waiting = 0;
  }

  /** A loaded set with its figures, hidden or not. */
  loadedSet(id: string): LoadedDataset | undefined {
    return this.loaded.get(id);
  }

  /** Loads the fictional figures that the page ships. */
  loadDemo(): Promise<void> {
    return this.inTurn(async () => {
      if (!this.demo || this.loaded.has(`site:${this.demo.id}`)) return;
      await this.importSet(this.demo, false);
      this.refresh();
    });
  }

  setHidden(id: string, hidden: boolean): Promise<void> {
    return this.inTurn(async () => {
      const found = this.loaded.get(id);
      if (!found) return;
      await this.store.setHidden(id, hidden);
      this.loaded.set(id, { ...found, meta: { ...found.meta, hidden } });
      this.refresh();
    });
  }

  /** Removes a set, a damaged one too; only a whole one can be taken back. */
  remove(id: string): Promise<void> {
    return this.inTurn(async () => {
      const found = this.loaded.get(id);
      const original = found ? ((await this.store.original(id)) ?? new Blob([])) : null;
      await this.store.remove(id);
      this.loaded.delete(id);
      this.damaged = this.damaged.filter((meta) => meta.id !== id);
      this.removed = found && original ? { ...found, original } : null;
      this.refresh();
    });
  }

  undoRemove(): Promise<void> {
    return this.inTurn(async () => {
      if (!this.removed) return;
      const { meta, columns, original } = this.removed;
      await this.keep(meta, columns, original);
      this.removed = null;
      this.refresh();
    });
  }
}
