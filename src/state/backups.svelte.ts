import type { RestorePlan, Watch } from '../storage/backup/format';
import { LAST_BACKUP } from '../storage/backup/last';
import { BackupProblem, storageProblem, type BackupCode, type StorageCode } from '../storage/problem';
import type { Holdings } from './holdings.svelte';

/** What the page keeps outside of the store, by name. */
export type PageSettings = Readonly<Record<string, string>>;

/** A backup that was read and found whole, before anything of it is put in. */
export interface Planned extends RestorePlan {
  readonly file: Blob;
}

/** Backups out and in: one runs at a time. */
export class Backups {
  /** ISO time of the last backup made in this browser; null where there is none. */
  last = $state<string | null>(null);
  running = $state.raw<{ readonly done: number; readonly total: number } | null>(null);
  planned = $state.raw<Planned | null>(null);
  /** Why the last step came to nothing. */
  problem = $state<StorageCode | BackupCode | null>(null);
  /** Data sets that were too damaged to be in the last backup. */
  left = $state.raw<readonly string[]>([]);
  /** Data sets that are in the last backup without their original bytes. */
  bare = $state.raw<readonly string[]>([]);
  /** How many sets the last restoring changed; null before any. */
  restored = $state<number | null>(null);

  private readonly holdings: Holdings;
  private stopping = false;

  constructor(holdings: Holdings) {
    this.holdings = holdings;
  }

  /** Reads when the last backup was. */
  async read(): Promise<void> {
    const last = await this.holdings.store.setting(LAST_BACKUP);
    this.last = typeof last === 'string' ? last : null;
  }

  /** Makes a backup; null where it was stopped or failed. */
  async write(page: PageSettings, now: () => string): Promise<Blob | null> {
    let file: Blob | null = null;
    await this.work(async (watch) => {
      const { store } = this.holdings;
      const backup = await store.backup(page, watch);
      if (!backup) return;
      ({ file, left: this.left, bare: this.bare } = backup);
      this.last = now();
      // On a full disk the day cannot be kept: the backup is made all the same.
      if (this.holdings.writable) await store.keepSetting(LAST_BACKUP, this.last).catch(() => undefined);
    });
    return file;
  }

  /** Reads a backup whole and says what it would change; nothing is put in yet. */
  open(file: Blob): Promise<void> {
    return this.work(async (watch) => {
      const plan = await this.holdings.store.planRestore(file, watch);
      if (plan) this.planned = { ...plan, file };
    });
  }

  /** Puts the backup in that was opened, whole or not at all. @returns what the page kept outside of the store */
  async restore(): Promise<PageSettings | null> {
    const { planned } = this;
    if (!planned) return null;
    let page: PageSettings | null = null;
    await this.work(async (watch) => {
      page = await this.holdings.store.restore(planned.file, watch);
      if (!page) return;
      this.planned = null;
      this.restored = planned.sets.filter(({ state }) => state !== 'same').length;
      await this.holdings.followStore();
      await this.holdings.onchange();
    });
    return page;
  }

  /** Puts the backup away that was opened. */
  dismiss(): void {
    this.planned = null;
  }

  /** Ends the running step; nothing has changed then. */
  stop(): void {
    this.stopping = true;
  }

  /** In the turn of the imports: what is backed up does not change meanwhile. */
  private work(step: (watch: Watch) => Promise<void>): Promise<void> {
    this.stopping = false;
    return this.holdings.inTurn(async () => {
      this.problem = null;
      this.restored = null;
      this.left = [];
      this.bare = [];
      this.running = { done: 0, total: 1 };
      try {
        await step({
          stopped: () => this.stopping,
          progress: (done, total) => {
            this.running = { done, total };
          },
        });
      } catch (error) {
        this.problem = error instanceof BackupProblem ? error.code : storageProblem(error).code;
      } finally {
        this.running = null;
      }
    });
  }
}
