import type { Columns } from '../domain/columns';
import type { BundledSet, DatasetMeta, DatasetOrigin } from '../domain/dataset';
import { makeDictionary, type Dictionary, type DictionaryTables } from '../domain/dictionary';
import { importInWorker, type Imported, type ImportSource } from '../import/client';
import type { Answers, ImportResult, Progress } from '../import/result';
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
  /** The data set it became; null where it was refused, waits for an answer, or was loaded before. */
  readonly datasetId: string | null;
  /** The loaded data set that has the same bytes. */
  readonly sameAs: string | null;
  /** What kept it from being stored. */
  readonly failure: StorageCode | null;
}

/** A shipped data set that came in a newer edition at this start. */
export interface Change extends EditionChange {
  readonly name: string;
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
  /** Stored data sets that could not be read whole. */
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
  private cancelling: AbortController | null = null;
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
      await this.followEditions(await this.bundle.sets());
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
        if (storageProblem(error).code === 'storage-failed') throw error;
        damaged.push(meta);
      }
    }
    this.damaged = damaged;
  }

  /** Replaces shipped sets whose bytes have changed; what the reader loaded or hid stays as it is. */
  private async followEditions(sets: readonly BundledSet[]): Promise<void> {
    const changes: Change[] = [];
    this.demo = sets.find(({ origin }) => origin === 'demo') ?? null;
    const shipped = new Map(sets.map((set) => [`site:${set.id}`, set]));
    for (const { meta } of [...this.loaded.values()]) {
      if (meta.origin !== 'site' || shipped.has(meta.id)) continue;
      await this.store.remove(meta.id);
      this.loaded.delete(meta.id);
    }
    for (const [id, set] of shipped) {
      const old = this.loaded.get(id);
      const wanted = set.origin === 'site' || old !== undefined;
      if (!wanted || old?.meta.hash === set.hash) continue;
      const young = await this.importSet(set, old);
      if (old && young) {
        changes.push({ name: set.titleZh, edition: set.edition, ...diffFigures(old.columns, young.columns) });
      }
    }
    this.changes = changes;
  }

  private async importSet(set: BundledSet, old?: LoadedDataset): Promise<LoadedDataset | null> {
    const bytes = await this.bundle.bytes(set);
    const { result } = await this.read({ name: set.file, bytes }, {});
    if (!result.columns) throw new Error(`${set.file}: ${result.problems[0]?.code ?? result.outcome}`);
    const meta = metaOf(result.columns, result, {
      id: `site:${set.id}`,
      name: set.titleZh,
      origin: set.origin,
      hash: set.hash,
      edition: set.edition,
      importedAt: this.now(),
    });
    return this.keep(
      { ...meta, hidden: old?.meta.hidden ?? false },
      result.columns,
      new Blob([bytes as BlobPart]),
      old?.meta.id,
    );
  }

  private read(source: ImportSource, answers: Answers, onProgress?: Progress): Promise<Imported> {
    if (!this.tables) throw new Error('Files are read after the start');
    this.cancelling = new AbortController();
    const { signal } = this.cancelling;
    const { createWorker } = this.parts;
    return importInWorker(source, this.tables, {
      answers,
      signal,
      createWorker,
      ...(onProgress ? { onProgress } : {}),
    });
  }

  /** Stores a set and takes it into memory; what cannot be stored is not shown either. */
  private async keep(
    meta: DatasetMeta,
    columns: Columns,
    original: Blob,
    replaces?: string,
  ): Promise<LoadedDataset> {
    await this.store.save(meta, columns, original, replaces);
    if (replaces !== undefined) this.loaded.delete(replaces);
    const loaded = { meta, columns };
    this.loaded.set(meta.id, loaded);
    return loaded;
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

  /** Reads files one after another. Each is stored whole or not at all; a file loaded before is named, not doubled. */
  async importFiles(files: readonly ImportSource[]): Promise<void> {
    this.removed = null;
    this.waiting += files.length;
    for (const source of files) {
      if (this.waiting === 0) return;
      this.waiting -= 1;
      await this.importOne(source, {});
    }
  }

  /** Reads a file of the list again with an answer; its line is replaced. */
  async answer(entryId: number, answers: Answers): Promise<void> {
    const entry = this.imports.find(({ id }) => id === entryId);
    if (!entry) return;
    await this.importOne(entry.source, answers, entry);
  }

  private async importOne(source: ImportSource, answers: Answers, instead?: ImportEntry): Promise<void> {
    const total = source instanceof Blob ? source.size : 0;
    this.progress = { file: source.name, done: 0, total };
    const { result, hash } = await this.read(source, answers, (done, all) => {
      this.progress = { file: source.name, done, total: all };
    });
    const { columns, ...said } = result;
    this.serial += 1;
    const base = { id: instead?.id ?? this.serial, source, result: said, sameAs: null, failure: null };
    let entry: ImportEntry = { ...base, datasetId: null };
    const twin = [...this.loaded.values()].find(
      ({ meta }) => meta.hash === hash && meta.origin === 'user' && meta.id !== instead?.datasetId,
    );
    if (columns && result.outcome !== 'needs_user_choice') {
      if (twin) entry = { ...base, datasetId: null, sameAs: twin.meta.name };
      else entry = await this.take(base, source, columns, result, hash, instead?.datasetId ?? undefined);
    }
    this.imports = [entry, ...this.imports.filter(({ id }) => id !== entry.id)];
    this.progress = null;
    this.refresh();
  }

  private async take(
    base: Omit<ImportEntry, 'datasetId'>,
    source: ImportSource,
    columns: Columns,
    result: ImportResult,
    hash: string,
    replaces: string | undefined,
  ): Promise<ImportEntry> {
    const id = `user:${this.now()}:${base.id}`;
    const meta = metaOf(columns, result, {
      id,
      name: source.name,
      origin: 'user',
      hash,
      edition: '',
      importedAt: this.now(),
    });
    const original = source instanceof Blob ? source : new Blob([source.bytes as BlobPart]);
    try {
      await this.keep(meta, columns, original, replaces);
      return { ...base, datasetId: id };
    } catch (error) {
      return { ...base, datasetId: null, failure: storageProblem(error).code };
    }
  }

  /** Ends the running import and drops the files that wait; nothing of them is kept. */
  cancel(): void {
    this.waiting = 0;
    this.cancelling?.abort();
  }

  /** Loads the fictional figures that the page ships. */
  async loadDemo(): Promise<void> {
    if (!this.demo || this.loaded.has(`site:${this.demo.id}`)) return;
    await this.importSet(this.demo);
    this.refresh();
  }

  async setHidden(id: string, hidden: boolean): Promise<void> {
    const found = this.loaded.get(id);
    if (!found) return;
    await this.store.setHidden(id, hidden);
    this.loaded.set(id, { ...found, meta: { ...found.meta, hidden } });
    this.refresh();
  }

  async remove(id: string): Promise<void> {
    const found = this.loaded.get(id);
    if (!found) return;
    const original = (await this.store.original(id)) ?? new Blob([]);
    await this.store.remove(id);
    this.loaded.delete(id);
    this.removed = { ...found, original };
    this.refresh();
  }

  async undoRemove(): Promise<void> {
    if (!this.removed) return;
    const { meta, columns, original } = this.removed;
    await this.keep(meta, columns, original);
    this.removed = null;
    this.refresh();
  }
}
