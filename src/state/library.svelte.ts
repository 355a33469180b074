import type { BundledSet, DatasetName } from '../domain/dataset';
import { makeDictionary, type Dictionary, type DictionaryTables } from '../domain/dictionary';
import { LAST_BACKUP } from '../storage/backup/last';
import { storageProblem } from '../storage/problem';
import type { Store, Stored } from '../storage/store';
import type { LoadedDataset } from '../table/table';
import { pageBundle, type Bundle } from './bundled';
import { followEditions, idOf, takeShipped, type Change, type Shipping } from './editions';
import { History } from './history.svelte';
import { Holdings } from './holdings.svelte';
import { isThere, rebound, type Reading } from './importing';
import { browserNote, lostSets, manifestOf, parseManifest, type Note, type Remembered } from './manifest';
import type { Learned } from './own';
import { joinTabs, type Tabs } from './tabs';

/** What stands between the library and the machine; tests bring their own. */
export interface LibraryParts {
  readonly createWorker: () => Worker;
  readonly bundle?: Bundle;
  readonly openStore: () => Promise<Store>;
  readonly now?: () => Date;
  readonly note?: Note;
  readonly tabs?: typeof joinTabs;
}

/** Everything that is loaded: the data sets in the browser's database, the table made of them, and their history. */
export class Library {
  status = $state<'starting' | 'ready' | 'failed'>('starting');
  /** Why the start failed, for people who maintain the page. */
  failure = $state('');
  dictionary = $state.raw<Dictionary | null>(null);
  /** The tables of the page, without what is the reader's. */
  shipped: DictionaryTables | null = null;
  /** The reader's own dictionary; null where nothing is in it. */
  own = $state.raw<Learned | null>(null);
  changes = $state.raw<readonly Change[]>([]);
  /** Shipped data sets that could not be fetched or read at this start; an older edition is shown where there is one. */
  missed = $state.raw<readonly DatasetName[]>([]);
  /** The shipped demo set, where there is one. */
  demo = $state.raw<BundledSet | null>(null);
  /** Data sets of the reader's that this browser remembers and the database no longer has. */
  lost = $state.raw<readonly Remembered[]>([]);

  /** ISO time of the last backup made in this browser; null where there is none. */
  lastBackup = $state<string | null>(null);

  readonly holdings = new Holdings();
  readonly history = new History(this.holdings);
  private readonly parts: LibraryParts;
  private readonly bundle: Bundle;
  private readonly note: Note;
  private tables: DictionaryTables | null = null;
  /** The own dictionary as it was read last. */
  private ownRows = '';
  private tabs: Tabs | null = null;

  constructor(parts: LibraryParts) {
    this.parts = parts;
    this.bundle = parts.bundle ?? pageBundle;
    this.note = parts.note ?? browserNote;
    this.holdings.onchange = () => this.noteChange();
  }

  get datasets() {
    return this.holdings.datasets;
  }
  get table() {
    return this.holdings.table;
  }
  get damaged() {
    return this.holdings.damaged;
  }
  get storage() {
    return this.holdings.storage;
  }
  get trouble() {
    return this.holdings.trouble;
  }

  /** Opens the store, reads the dictionary, brings shipped sets up to date. Never rejects: `status` says. */
  async start(): Promise<void> {
    const { holdings } = this;
    try {
      [this.shipped] = await Promise.all([this.bundle.tables(), holdings.open(this.parts.openStore)]);
      await this.learn();
      const { demo, changes, missed } = await followEditions(this.shipping);
      this.demo = demo;
      this.changes = changes;
      this.missed = missed;
      holdings.refresh();
      await Promise.all([this.compareManifest(true), this.readLastBackup()]);
      this.tabs = (this.parts.tabs ?? joinTabs)(() => void this.follow());
      this.status = 'ready';
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      this.status = 'failed';
    }
  }

  /** Reads the own dictionary, and where it is another one, everything that is loaded in its words. */
  private async learn(): Promise<void> {
    const { shipped } = this;
    const rows = await this.holdings.store.listOwn();
    const told = JSON.stringify(rows);
    if (!shipped || told === this.ownRows) return;
    this.own = rows.length > 0 ? (await import('./own')).learned(shipped, rows) : null;
    const { tables, inOwnWords } = this.own ?? { tables: shipped };
    const dictionary = makeDictionary(tables);
    this.tables = tables;
    this.dictionary = dictionary;
    this.ownRows = told;
    await this.holdings.start((stored) => {
      const columns = rebound(stored, dictionary);
      return inOwnWords ? inOwnWords(columns, dictionary) : columns;
    });
  }

  private get shipping(): Shipping {
    return { holdings: this.holdings, bundle: this.bundle, read: this.readFile, now: this.now };
  }

  /** The ISO time. */
  readonly now = (): string => (this.parts.now?.() ?? new Date()).toISOString();

  /** Reads a file and stores nothing of it. */
  readonly readFile: Reading = async (source, options) => {
    if (!this.tables) throw new Error('Files are read after the start');
    const { createWorker } = this.parts;
    // Nothing is imported at most visits.
    const [{ importInWorker }, { refused }] = await Promise.all([
      import('../import/client'),
      import('../import/refused'),
    ]);
    const imported = await importInWorker(source, this.tables, { ...options, createWorker });
    const hasFailed = imported.result.problems.some(({ code }) => code === 'import-failed');
    if (!hasFailed || (await isThere(source))) return imported;
    return { result: refused(source.name, 'file-changed'), hash: '' };
  };

  /** Reads the history, misses what the manifest remembers and the store no longer has, and writes the manifest anew. */
  private async compareManifest(isStart = false): Promise<void> {
    await this.history.read();
    if (this.storage === 'newer') return;
    const stored = await this.holdings.store.list();
    const missed = lostSets(parseManifest(this.note.read()), stored, this.history.entries);
    // While the page is open, one in another state was changed by a tab.
    const before = new Set([...this.lost, ...(isStart ? missed : [])].map(({ id }) => id));
    const held = new Set(stored.map(({ meta }) => meta.id));
    this.lost = missed.filter(({ id }) => before.has(id) || !held.has(id));
    if (this.storage === 'kept') this.remember(stored);
  }

  /** What is stored and what is missed: that is missed until it is back or given up. */
  private remember(stored: readonly Stored[]): void {
    const { schema, sets } = manifestOf(stored);
    this.note.write(JSON.stringify({ schema, sets: [...sets, ...this.lost] }));
  }

  /** Notes a change in the history, in the manifest, and for the other tabs. */
  private async noteChange(): Promise<void> {
    await Promise.all([this.compareManifest(), this.learn()]);
    if (this.storage === 'kept') this.tabs?.tell();
  }

  /** Takes over what another tab has changed. */
  private follow(): Promise<void> {
    return this.holdings.inTurn(async () => {
      await this.holdings.followStore();
      await Promise.all([this.compareManifest(), this.readLastBackup(), this.learn()]);
    });
  }

  private async readLastBackup(): Promise<void> {
    const last = await this.holdings.store.setting(LAST_BACKUP);
    this.lastBackup = typeof last === 'string' ? last : null;
  }

  /** Notes that a backup was made now. On a full disk the day cannot be kept: the backup is made all the same. */
  async noteBackup(): Promise<void> {
    const { store, writable } = this.holdings;
    this.lastBackup = this.now();
    if (writable) await store.keepSetting(LAST_BACKUP, this.lastBackup).catch(() => undefined);
  }

  /** Gives up what was lost: the manifest is written anew from what there is. */
  startAnew(): Promise<void> {
    return this.holdings.change(async () => {
      this.lost = [];
      this.remember(this.storage === 'kept' ? await this.holdings.store.list() : []);
    });
  }

  /** The bytes that a data set was imported from. */
  original(id: string): Promise<Blob | null> {
    return this.holdings.store.original(id);
  }

  /** A loaded set with its figures, hidden or not. */
  loadedSet(id: string): LoadedDataset | undefined {
    return this.holdings.get(id);
  }

  /** Loads the fictional figures that the page ships. */
  loadDemo(): Promise<void> {
    return this.holdings.change(async () => {
      if (!this.demo || this.holdings.get(idOf(this.demo))) return;
      await takeShipped(this.shipping, this.demo, false, 'import');
    });
  }

  setHidden(id: string, hidden: boolean): Promise<void> {
    return this.holdings.change(async () => {
      if (!this.holdings.get(id)) return;
      await this.holdings.store.setHidden(id, hidden);
      this.holdings.rename(id, { hidden });
    });
  }

  /** Removes a set, a damaged one too; it can be taken back, unless there is no room left to note that. */
  remove(id: string): Promise<void> {
    const { holdings } = this;
    return holdings.change(async () => {
      try {
        await holdings.drop(id, 'remove');
      } catch (error) {
        if (storageProblem(error).code !== 'storage-full') throw error;
        await holdings.drop(id, null);
        this.remember(await holdings.store.list());
      }
    });
  }

  /** Ends the library's part in the talk between tabs. */
  close(): void {
    this.tabs?.close();
  }
}
