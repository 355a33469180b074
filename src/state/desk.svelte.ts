import type { Columns } from '../domain/columns';
import { mayBeSameFile, type DatasetMeta } from '../domain/dataset';
import type { Answers } from '../import/answers';
import type { Imported, ImportOptions, ImportSource } from '../import/client';
import { refused } from '../import/refused';
import type { ImportResult } from '../import/result';
import type { Effect } from '../query/effect';
import { Job, type Review } from './desk-job.svelte';
import { keptForm, placeOf, placesOf, proposed, without, type KeptForm, type Place } from './forms';
import { inPieces } from './pieces';

/** What is to be stored and listed, or only listed where it was refused. */
export interface Keeping {
  readonly source: ImportSource;
  readonly imported: Imported;
  readonly answers: Answers;
  /** The data set whose place it takes, by a newer file or by another reading of the same. */
  readonly replaces: { readonly id: string; readonly by: 'replace' | 'replay' } | null;
  readonly signal: AbortSignal;
}

/** What stands between the desk and the rest of the program. */
export interface DeskParts {
  readonly read: (source: ImportSource, options: ImportOptions) => Promise<Imported>;
  /** Stores a reading whole or not at all. @returns the data set that it became, or null */
  readonly keep: (keeping: Keeping) => Promise<string | null>;
  readonly formKept: (form: string) => Promise<KeptForm | null>;
  readonly keepForm: (form: string, kept: KeptForm) => Promise<void>;
  /** Compares figures with a loaded data set, or with all that are shown. */
  readonly effectOf: (columns: Columns, against: string | null) => Generator<undefined, Effect>;
  /** Loaded data sets that a reading may be a newer edition of. */
  readonly replaceable: (result: ImportResult) => readonly DatasetMeta[];
  readonly now: () => string;
}

/** Answers come one after another while someone works through a step; the file is read when they pause. */
const PAUSE_MS = 120;

/** Answers of which a reading lists no name any more. */
const NAMES = ['indicators', 'bureaus'] as const;

/** True where nothing names the year, not even the file. */
const lacksYear = ({ problems }: ImportResult): boolean =>
  problems.some(({ code, params }) => code === 'column-missing' && params['column'] === 'year');

/** Files on their way in: read, asked about where numbers or places are at stake, and only then stored. */
export class Desk {
  /** Files that are waiting, being read, or asked about, in the order in which they came. */
  jobs = $state.raw<readonly Job[]>([]);
  readonly asking = $derived.by(() => this.jobs.filter(({ state }) => state === 'asking'));
  /** The file that is being read for the first time. */
  readonly reading = $derived.by(() => this.jobs.find(({ state }) => state === 'reading') ?? null);

  /** Files that wait for the one that is being read. */
  readonly waiting = $derived.by(() => this.jobs.filter(({ state }) => state === 'waiting').length);

  /** Rises whenever a form was kept. */
  formsKept = $state(0);

  private readonly parts: DeskParts;
  private serial = 0;
  private turn: Promise<void> = Promise.resolve();
  /** The reading that each job waits for, and what ends it. */
  private readonly again = new Map<Job, { ended: AbortController; settled: Promise<void> }>();

  constructor(parts: DeskParts) {
    this.parts = parts;
  }

  /** Takes files on, one after another. @returns when each is stored, refused, or asked about */
  take(sources: readonly ImportSource[]): Promise<void> {
    for (const source of sources) void this.enter(new Job((this.serial += 1), source));
    return this.turn;
  }

  /** Asks about a file that was stored or refused: what is stored stays until it is committed. */
  review(source: ImportSource, answers: Answers, reviews: Review | null): Promise<void> {
    const opened = this.jobs.find((job) => job.reviews !== null && job.reviews.id === reviews?.id);
    if (opened) {
      this.jobs = [opened, ...this.jobs.filter((job) => job !== opened)];
      return this.turn;
    }
    return this.enter(new Job((this.serial += 1), source, 'always', reviews), answers);
  }

  /** Stores a file anew with the answers that it was stored with: nothing is asked, and it takes its own place. */
  repeat(source: ImportSource, answers: Answers, reviews: Review): Promise<void> {
    return this.enter(new Job((this.serial += 1), source, 'never', reviews), answers);
  }

  private enter(job: Job, answers: Answers = {}): Promise<void> {
    job.answers = answers;
    // What someone asked to look at goes before files that wait to be looked at.
    this.jobs = job.manner === 'always' ? [job, ...this.jobs] : [...this.jobs, job];
    this.turn = this.turn.then(() => this.open(job));
    return this.turn;
  }

  private async open(job: Job): Promise<void> {
    if (job.state === 'cancelled') return;
    job.state = 'reading';
    const { signal } = job.cancelling;
    if (job.manner === 'always' && (job.answers.indicators ?? job.answers.bureaus) !== undefined)
      job.meet((await this.read(job, signal, without(job.answers, NAMES))).result.seen);
    const plain = await this.read(job, signal);
    if (signal.aborted) return;
    job.places = plain.result.seen ? placesOf(plain.result.seen) : [];
    if (job.manner === 'as-needed') await this.readAsBefore(job, plain);
    else job.show(plain);
    if (signal.aborted) return;
    if (this.asks(job)) {
      job.state = 'asking';
      void this.count(job);
    } else await this.store(job);
  }

  private asks({ manner, reviews, imported, kept, questions }: Job): boolean {
    const hash = imported?.hash ?? '';
    // Bytes that are no longer those of the file are refused by the one who stores.
    const isOther = reviews !== null && (hash === '' || !mayBeSameFile(reviews.hash, hash));
    if (manner === 'never' || isOther) return false;
    return manner === 'always' || kept !== null || questions.length > 0;
  }

  /** Reads a file of a known form with what was decided then; where that does not fit, as it is. */
  private async readAsBefore(job: Job, plain: Imported): Promise<void> {
    for (const place of job.places) {
      const kept = await this.parts.formKept(place.form).catch(() => null);
      if (job.cancelling.signal.aborted) return;
      if (kept !== null && (await this.readBy(job, plain, kept, place))) return;
    }
    job.answers = {};
    job.show(plain);
  }

  /** False where the file, read with what is kept of a form, is not of that form. */
  private async readBy(job: Job, plain: Imported, kept: KeptForm, { header }: Place): Promise<boolean> {
    const { signal } = job.cancelling;
    const told = (year: boolean) => ({ ...proposed(kept, year), ...(header && { header }) });
    let asks = lacksYear(plain.result);
    job.answers = told(asks);
    let again = await this.read(job, signal);
    if (!asks && kept.year !== null && lacksYear(again.result)) {
      asks = true;
      job.answers = told(asks);
      again = await this.read(job, signal);
    }
    const table = again.result.seen?.fingerprint ?? '';
    if (table === '' || (header !== null && table !== kept.table)) return false;
    job.kept = kept;
    job.proposedYear = asks ? (job.answers.year ?? null) : null;
    job.show(again);
    return true;
  }

  private async read(job: Job, signal: AbortSignal, answers = job.answers): Promise<Imported> {
    const onProgress = (done: number, total: number) => (job.progress = { done, total });
    try {
      return await this.parts.read(job.source, { answers, signal, onProgress });
    } catch (error) {
      // The program's own files may be out of reach: what reads is loaded when it is needed.
      const reason = error instanceof Error ? error.message : String(error);
      return { result: refused(job.source.name, 'import-failed', { params: { reason } }), hash: '' };
    } finally {
      if (!signal.aborted) job.progress = null;
    }
  }

  /** Reads a file again with more answers; an answer that comes meanwhile ends this reading. */
  answer(job: Job, patch: Answers, back: readonly (keyof Answers)[] = []): Promise<void> {
    if (job.state !== 'asking') return Promise.resolve();
    job.say(patch, back);
    this.again.get(job)?.ended.abort();
    const ended = new AbortController();
    const settled = this.readAgain(job, ended.signal);
    this.again.set(job, { ended, settled });
    return settled;
  }

  private async readAgain(job: Job, signal: AbortSignal): Promise<void> {
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    if (signal.aborted) return;
    const imported = await this.read(job, signal);
    if (signal.aborted) return;
    job.show(imported);
    void this.count(job);
  }

  /** Ends the running reading of an answer; what was understood and answered before stands. */
  stopReading(job: Job): void {
    this.again.get(job)?.ended.abort();
    job.unsay();
    job.progress = null;
  }

  /** Takes the place of a loaded data set, or none's. */
  replace(job: Job, datasetId: string | null): void {
    job.replaces = datasetId;
    void this.count(job);
  }

  /** Counts what the figures change. A later reading ends it. */
  private async count(job: Job): Promise<void> {
    const columns = job.imported?.result.columns ?? null;
    const { imported, replaces } = job;
    job.effect = null;
    job.change = null;
    job.replaceable = imported ? this.parts.replaceable(imported.result) : [];
    if (columns === null) return;
    const stopped = () => job.imported !== imported || job.replaces !== replaces || job.state !== 'asking';
    job.effect = await inPieces(this.parts.effectOf(columns, null), stopped);
    if (replaces === null || stopped()) return;
    job.change = await inPieces(this.parts.effectOf(columns, replaces), stopped);
  }

  /** Stores what a file gave under all that was answered; what was decided is kept for the next file of its form. */
  async commit(job: Job): Promise<void> {
    let settled: Promise<void> | undefined;
    do {
      settled = this.again.get(job)?.settled;
      await settled;
      // Another answer may have come meanwhile.
    } while (settled !== this.again.get(job)?.settled);
    if (job.state !== 'asking' || !job.usable) return;
    const { answers, places, name } = job;
    const { seen } = job.result ?? {};
    await this.store(job);
    const place = placeOf(places, seen?.header ?? null);
    const kept = seen && place ? keptForm(answers, seen, name, this.parts.now(), place.header) : null;
    // What cannot be kept is asked again: that is no reason to say that the import went wrong.
    if (place === null || kept === null || job.datasetId === null) return;
    await this.parts.keepForm(place.form, kept).catch(() => undefined);
    this.formsKept += 1;
  }

  /** Reads a file without what was decided for the last one of its form. */
  async forgoKept(job: Job): Promise<void> {
    job.kept = null;
    job.proposedYear = null;
    await this.answer(job, {}, Object.keys(job.answers) as (keyof Answers)[]);
  }

  /** Stores every file that was read by what is kept of its form and leaves nothing open. */
  async commitKnown(): Promise<void> {
    for (const job of this.known) await this.commit(job);
  }

  /** Files that are only waiting to be confirmed. */
  get known(): readonly Job[] {
    return this.asking.filter(
      ({ kept, questions, usable, proposedYear }) =>
        kept !== null && usable && questions.length === 0 && proposedYear === null,
    );
  }

  private async store(job: Job): Promise<void> {
    const { imported, answers, source, reviews, replaces: id, cancelling } = job;
    if (imported === null) return;
    job.state = 'storing';
    const replaces = id === null ? null : ({ id, by: id === reviews?.id ? 'replay' : 'replace' } as const);
    job.datasetId = await this.parts.keep({ source, imported, answers, replaces, signal: cancelling.signal });
    this.leave(job, job.datasetId === null ? 'refused' : 'stored');
  }

  private leave(job: Job, state: 'stored' | 'refused' | 'cancelled'): void {
    job.state = state;
    job.imported = null;
    this.again.delete(job);
    this.jobs = this.jobs.filter((each) => each !== job);
  }

  /** Gives a file up: it is listed as refused, and nothing of it is kept. */
  async cancel(job: Job): Promise<void> {
    job.cancelling.abort();
    this.again.get(job)?.ended.abort();
    // What is being stored is taken back by the one who stores it.
    if (job.state === 'storing') return;
    this.leave(job, 'cancelled');
    if (job.reviews !== null) return;
    const imported = { result: refused(job.name, 'import-cancelled'), hash: '' };
    const { source, cancelling } = job;
    await this.parts.keep({ source, imported, answers: {}, replaces: null, signal: cancelling.signal });
  }

  /** Gives up all files that are being read, stored, or wait for it; those that are asked about stay. */
  async cancelReading(): Promise<void> {
    const running = this.jobs.filter(({ state }) => state !== 'asking');
    await Promise.all(running.map((job) => this.cancel(job)));
  }
}
