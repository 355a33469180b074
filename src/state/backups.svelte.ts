import type { PackageChoice, RestorePlan, SetState, Watch } from '../storage/backup/format';
import { BackupProblem, storageProblem, type BackupCode, type StorageCode } from '../storage/problem';
import type { Library } from './library.svelte';

/** What the page keeps outside of the store, by name. */
export type PageSettings = Readonly<Record<string, string>>;

/** A backup or package that was read and found whole, before anything of it is put in. */
export interface Planned extends RestorePlan {
  readonly file: Blob;
}

const CHANGING: readonly SetState[] = ['new', 'completed', 'different'];

const codeOf = (error: unknown): StorageCode | BackupCode =>
  error instanceof BackupProblem ? error.code : storageProblem(error).code;

/** A package that was made, and the names of the data sets that could not go along, or not with their tables. */
export interface Packed {
  readonly file: Blob;
  readonly left: readonly string[];
  readonly bare: readonly string[];
}

const byLibrary = new WeakMap<Library, Backups>();

/** The backups of a library, made when they are first asked for: most visits have nothing to do with them. */
export function backupsOf(library: Library): Backups {
  const found = byLibrary.get(library);
  if (found) return found;
  const made = new Backups(library);
  byLibrary.set(library, made);
  return made;
}

/** Backups out and in: one runs at a time. */
class Backups {
  running = $state.raw<{ readonly done: number; readonly total: number } | null>(null);
  planned = $state.raw<Planned | null>(null);
  /** Why the last step came to nothing. */
  problem = $state<StorageCode | BackupCode | null>(null);
  /** Files that could not be opened the last time, and why. */
  refused = $state.raw<readonly { readonly name: string; readonly code: StorageCode | BackupCode }[]>([]);
  /** Data sets that were too damaged to be in the last backup. */
  left = $state.raw<readonly string[]>([]);
  /** Data sets that are in the last backup without their original bytes. */
  bare = $state.raw<readonly string[]>([]);
  /** How many sets the last restoring changed; null before any. */
  restored = $state<number | null>(null);
  /** What the last package describes otherwise than the own dictionary, which stayed as it is. */
  clashes = $state.raw<readonly string[]>([]);

  private readonly library: Library;
  /** Files that were opened while another one is asked about. */
  private waiting = $state.raw<readonly Blob[]>([]);
  private stopping = false;

  constructor(library: Library) {
    this.library = library;
  }

  private get holdings() {
    return this.library.holdings;
  }

  /** How many files wait behind the one that is asked about. */
  get behind(): number {
    return this.waiting.length;
  }

  /** Makes a backup of everything and of what the page keeps outside; null where it was stopped or failed. */
  async write(page: PageSettings): Promise<Blob | null> {
    let file: Blob | null = null;
    this.forget();
    await this.work(async (watch) => {
      const backup = await this.holdings.store.backup(page, watch);
      if (!backup) return;
      ({ file, left: this.left, bare: this.bare } = backup);
      await this.library.noteBackup();
    });
    return file;
  }

  /**
   * Makes a package of chosen data sets and of what goes with them, and says what could not go along; null where it
   * was stopped or failed.
   */
  async pack(choice: PackageChoice, page: PageSettings): Promise<Packed | null> {
    let packed: Packed | null = null;
    this.forget();
    await this.work(async (watch) => {
      const { store } = this.holdings;
      const made = await store.pack(choice, page, watch);
      if (!made) return;
      const stored = new Set((await store.list()).map(({ meta }) => meta.id));
      // What the page ships may be shown without having been stored.
      const absent = choice.sets.filter((id) => !stored.has(id));
      const names = absent.map((id) => this.holdings.get(id)?.meta.name ?? id);
      packed = { ...made, left: [...made.left, ...names] };
    });
    return packed;
  }

  /**
   * Reads backups or packages whole, or those that pages carry, and says what each would change; nothing is put in
   * yet. One is asked about at a time; one that cannot be opened keeps none of the others out.
   */
  async open(...files: readonly Blob[]): Promise<void> {
    this.refused = [];
    this.forget();
    this.waiting = [...this.waiting, ...files];
    await this.openNext();
  }

  private openOne(file: Blob): Promise<void> {
    return this.work(async (watch) => {
      if (this.planned) {
        this.waiting = [file, ...this.waiting];
        return;
      }
      try {
        const { archiveIn } = await import('../storage/backup/carried');
        const archive = (await archiveIn(file)) ?? file;
        const plan = await this.holdings.store.planRestore(archive, watch);
        if (plan) this.planned = { ...plan, file: archive };
      } catch (error) {
        this.refused = [
          ...this.refused,
          { name: file instanceof File ? file.name : '', code: codeOf(error) },
        ];
      }
    });
  }

  /**
   * Puts in what was opened, whole or not at all.
   * @returns what the page of a backup kept outside of the store; of a package, whose sender's choices are not ours, nothing
   */
  async restore(): Promise<PageSettings | null> {
    const { planned } = this;
    if (!planned) return null;
    let page: PageSettings | null = null;
    this.forget();
    await this.work(async (watch) => {
      const kept = await this.holdings.store.restore(planned.file, watch);
      if (!kept) return;
      page = planned.kind === 'package' ? {} : kept;
      this.planned = null;
      this.restored = planned.sets.filter(({ state }) => CHANGING.includes(state)).length;
      this.clashes = planned.clashes;
      await this.holdings.followStore();
      await this.holdings.onchange();
    });
    if (!this.planned) await this.openNext();
    return page;
  }

  /** Puts away what was opened. */
  dismiss(): void {
    this.planned = null;
    void this.openNext();
  }

  private async openNext(): Promise<void> {
    while (!this.planned) {
      const [next, ...others] = this.waiting;
      if (!next) return;
      this.waiting = others;
      await this.openOne(next);
    }
  }

  /** Ends the running step; nothing has changed then, and what waits behind it has its turn. */
  stop(): void {
    this.stopping = true;
  }

  /** Puts away what was said of the steps before: what follows from one step by itself is no new one. */
  private forget(): void {
    this.problem = null;
    this.restored = null;
    this.clashes = [];
    this.left = [];
    this.bare = [];
  }

  /** In the turn of the imports: what is backed up does not change meanwhile. */
  private work(step: (watch: Watch) => Promise<void>): Promise<void> {
    this.stopping = false;
    return this.holdings.inTurn(async () => {
      this.running = { done: 0, total: 1 };
      try {
        await step({
          stopped: () => this.stopping,
          progress: (done, total) => {
            this.running = { done, total };
          },
        });
      } catch (error) {
        this.problem = codeOf(error);
      } finally {
        this.running = null;
      }
    });
  }
}
