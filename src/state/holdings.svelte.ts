import type { Columns } from '../domain/columns';
import { isOfLargeFile, mayBeSameFile, type DatasetMeta, type DatasetOrigin } from '../domain/dataset';
import type { UnitKind } from '../domain/history';
import type { Imported } from '../import/client';
import { StorageProblem, storageProblem, type StorageCode } from '../storage/problem';
import type { OwnRow, Store, Stored } from '../storage/store';
import { makeTable, type LoadedDataset, type Table } from '../table/table';

/** A data set in memory, and which of its versions that is; null where it could not be stored. */
interface Held extends LoadedDataset {
  readonly version: string | null;
  /** The figures as they are stored; `columns` has them in the words of the dictionary. */
  readonly stored: Columns;
}

/** Figures as they are stored in the words of the page's dictionary. */
export type InWords = (stored: Columns) => Columns;

const ORDER: readonly DatasetOrigin[] = ['user', 'site', 'demo'];

/** What is stored and what is loaded, kept in step; and the turn in which changes of it happen. */
export class Holdings {
  datasets = $state.raw<readonly DatasetMeta[]>([]);
  table = $state.raw<Table>({ datasets: [] });
  /** Stored data sets of the reader's that could not be read whole. */
  damaged = $state.raw<readonly DatasetMeta[]>([]);
  /** `memory` where nothing outlives the page; `newer` where a later edition of the page wrote the database. */
  storage = $state<'kept' | 'memory' | 'newer'>('kept');
  /** What kept the last change of the reader's, or a shipped set, from being stored. */
  trouble = $state<StorageCode | null>(null);

  /** Called after each change of what is stored. */
  onchange: () => Promise<void> = async () => undefined;

  private opened: Store | null = null;
  private readonly held = new Map<string, Held>();
  private inWords: InWords | null = null;
  private turn: Promise<void> = Promise.resolve();

  /** Takes a store for the page's life, or memory where it does not open. */
  async open(openStore: () => Promise<Store>): Promise<void> {
    try {
      this.opened = await openStore();
      if (this.opened.readOnly) this.storage = 'newer';
    } catch (error) {
      this.storage = storageProblem(error).code === 'storage-newer' ? 'newer' : 'memory';
      this.opened = (await import('../storage/memory')).openMemory();
    }
  }

  get store(): Store {
    if (!this.opened) throw new Error('The store is opened before it is asked');
    return this.opened;
  }

  /** Reads what is stored, in the words of a dictionary; what is loaded changes its words. */
  async start(inWords: InWords): Promise<void> {
    this.inWords = inWords;
    for (const [id, held] of this.held) this.held.set(id, { ...held, columns: inWords(held.stored) });
    await this.followStore();
  }

  /** Takes a set into memory. */
  private hold(meta: DatasetMeta, stored: Columns, version: string | null): void {
    if (!this.inWords) throw new Error('The dictionary is read before any data set');
    this.held.set(meta.id, { meta, columns: this.inWords(stored), stored, version });
  }

  /** Whether changes can be kept, if only for the page's life. */
  get writable(): boolean {
    return this.storage !== 'newer';
  }

  get(id: string): LoadedDataset | undefined {
    return this.held.get(id);
  }

  all(): readonly LoadedDataset[] {
    return [...this.held.values()];
  }

  /** A whole data set of the reader's with these bytes. */
  async twinOf(hash: string, file: Blob, except: string | null): Promise<DatasetMeta | undefined> {
    const own = this.all()
      .map(({ meta }) => meta)
      .filter(({ origin, id }) => origin === 'user' && id !== except);
    const twin = own.find((meta) => meta.hash === hash);
    const former = twin || hash === '' ? [] : own.filter((meta) => mayBeSameFile(meta.hash, hash));
    if (former.length === 0 || !isOfLargeFile(hash)) return twin;
    const { formerTwin } = await import('./former-twin');
    return formerTwin(file, former, (id) => this.store.original(id));
  }

  /** Runs work after all that was asked for before; it never rejects: `trouble` says. */
  inTurn(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(async () => {
      try {
        this.trouble = null;
        await work();
      } catch (error) {
        this.noteProblem(error);
      }
    });
    return this.turn;
  }

  /** A change in its turn. */
  change(work: () => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      await work();
      this.refresh();
      await this.onchange();
    });
  }

  /** When all that was asked for is done. */
  settled(): Promise<void> {
    return this.turn;
  }

  /** Remembers what went wrong for the notices, and that nothing more can be written where a newer page has taken over. */
  noteProblem(error: unknown): StorageCode {
    const { code } = storageProblem(error);
    this.trouble = code;
    if (code === 'storage-newer') this.storage = 'newer';
    return code;
  }

  /** Stores a set and takes it into memory; what cannot be stored is not shown either. @returns the unit's id */
  async keep(
    meta: DatasetMeta,
    columns: Columns,
    original: Blob,
    kind: UnitKind | null,
    own?: readonly OwnRow[],
    packed?: Imported['packed'],
  ): Promise<number | null> {
    if (!this.writable) throw new StorageProblem('storage-newer', 'The database belongs to a newer page');
    const { version, unit } = await this.store.save(meta, columns, original, kind, own, packed);
    this.hold(meta, columns, version);
    this.damaged = this.damaged.filter(({ id }) => id !== meta.id);
    return unit;
  }

  /** `keep` for what the page ships: where it cannot be stored it is shown all the same, the page has it. */
  async keepShipped(
    meta: DatasetMeta,
    columns: Columns,
    original: Blob,
    kind: UnitKind | null,
    packed: Imported['packed'],
  ): Promise<void> {
    try {
      if (this.writable) return void (await this.keep(meta, columns, original, kind, [], packed));
    } catch (error) {
      this.noteProblem(error);
    }
    this.hold(meta, columns, null);
  }

  /** Calls a set otherwise, in memory only. */
  rename(id: string, names: Partial<DatasetMeta>): void {
    const held = this.held.get(id);
    if (held) this.held.set(id, { ...held, meta: { ...held.meta, ...names } });
  }

  /** Removes a set from the store and from memory. */
  async drop(id: string, kind: 'remove' | null): Promise<void> {
    await this.store.remove(id, kind);
    this.held.delete(id);
    this.damaged = this.damaged.filter((meta) => meta.id !== id);
  }

  /** Brings memory in step with the store: after a step through the history, and after another tab's change. */
  async followStore(): Promise<void> {
    const stored = await this.store.list();
    const damaged: DatasetMeta[] = [];
    for (const each of stored) {
      const { meta, version } = each;
      const held = this.held.get(meta.id);
      if (held?.version === version) this.rename(meta.id, { hidden: meta.hidden });
      else if (!(await this.load(each))) damaged.push(meta);
    }
    const ids = new Set(stored.map(({ meta }) => meta.id));
    const lost = new Set(damaged.map(({ id }) => id));
    for (const [id, { version }] of this.held) {
      if (lost.has(id) || (!ids.has(id) && version !== null)) this.held.delete(id);
    }
    this.damaged = damaged;
    this.refresh();
  }

  /** False where the set is damaged. */
  private async load({ meta, version }: Stored): Promise<boolean> {
    let columns: Columns;
    try {
      columns = await this.store.load(meta.id);
    } catch (error) {
      const { code } = storageProblem(error);
      if (code === 'storage-damaged') return false;
      if (code !== 'storage-newer') throw error;
      this.storage = 'newer';
      return true;
    }
    try {
      this.hold(meta, columns, version);
      return true;
    } catch {
      // Records that are whole, but of something else: the page opens all the same.
      return false;
    }
  }

  refresh(): void {
    const all = this.all();
    this.datasets = all
      .map(({ meta }) => meta)
      .sort(
        (a, b) => ORDER.indexOf(a.origin) - ORDER.indexOf(b.origin) || (a.importedAt < b.importedAt ? 1 : -1),
      );
    this.table = makeTable(all);
  }
}
