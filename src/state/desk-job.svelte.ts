import { yearsOf, type Columns } from '../domain/columns';
import type { DatasetMeta } from '../domain/dataset';
import type { ProblemCode } from '../domain/problem';
import type { Answers } from '../import/answers';
import type { Imported, ImportSource } from '../import/client';
import { questionsOf } from '../import/questions';
import type { ImportResult } from '../import/result';
import type { UnknownBureau, UnknownIndicator } from '../import/seen';
import type { Effect } from '../query/effect';
import { without, type KeptForm, type Place } from './forms';

export type JobState = 'waiting' | 'reading' | 'asking' | 'storing' | 'stored' | 'refused' | 'cancelled';

/** When a person is asked: where something is at stake, in any case, or never. */
export type Manner = 'as-needed' | 'always' | 'never';

/** A stored data set whose file is read again. */
export interface Review {
  readonly id: string;
  /** Of the bytes that it was imported from. */
  readonly hash: string;
}

/** What the screen reads of a result: of the figures only how many there are, and of how much. */
export interface Told extends Omit<ImportResult, 'columns'> {
  readonly extent: Extent | null;
}

export interface Extent {
  readonly figures: number;
  readonly indicators: number;
  readonly bureaus: number;
  readonly years: readonly [first: number, last: number] | null;
}

function extentOf(columns: Columns): Extent {
  return {
    figures: columns.length,
    indicators: columns.indicators.length,
    bureaus: columns.bureaus.length,
    years: yearsOf(columns),
  };
}

/** True where a reading had to guess the year, or could not. */
export const asksYear = ({ problems }: Pick<ImportResult, 'problems'>): boolean =>
  problems.some(
    ({ code, params }) =>
      code === 'year-from-file-name' || (code === 'column-missing' && params['column'] === 'year'),
  );

/** Answers after which other names may stand in the file. */
const REREAD: readonly (keyof Answers)[] = ['encoding', 'sheet', 'delimiter', 'header', 'layout', 'columns'];

/** The old entries and the new ones, each key once, the newest reading of each. */
function joined<T extends { readonly key: string }>(before: readonly T[], after: readonly T[]): readonly T[] {
  const fresh = new Map(after.map((each) => [each.key, each]));
  const kept = before.map((each) => fresh.get(each.key) ?? each);
  const known = new Set(kept.map(({ key }) => key));
  return [...kept, ...after.filter(({ key }) => !known.has(key))];
}

/** One file on the desk, from being chosen to being stored, refused or given up. */
export class Job {
  state = $state<JobState>('waiting');
  /** What has been said about the file so far. */
  answers = $state.raw<Answers>({});
  /** The last reading; null before the first. */
  result = $state.raw<Told | null>(null);
  /** Bytes read and in all, while a reading runs. */
  progress = $state.raw<{ readonly done: number; readonly total: number } | null>(null);
  /** What was decided for the last file of this form, where the file was read with that. */
  kept = $state.raw<KeptForm | null>(null);
  /** The year that follows the last one of the form, as long as nobody has said another. */
  proposedYear = $state<number | null>(null);
  /** Every class of problems that was asked about since the file came: a step stays open when it is answered. */
  asked = $state.raw<ReadonlySet<ProblemCode>>(new Set());
  /** Whether the year was asked about since the file came. */
  askedYear = $state(false);
  /** Names that were unknown in any reading under the same header: an answered one can be answered otherwise. */
  indicators = $state.raw<readonly UnknownIndicator[]>([]);
  bureaus = $state.raw<readonly UnknownBureau[]>([]);
  /** Against all that is loaded; null until it is counted. */
  effect = $state.raw<Effect | null>(null);
  /** Loaded data sets that this may be a newer edition of. */
  replaceable = $state.raw<readonly DatasetMeta[]>([]);
  /** The data set that this goes in the place of; null for a new one. */
  replaces = $state<string | null>(null);
  /** Against the data set that is replaced. */
  change = $state.raw<Effect | null>(null);
  /** The data set that it became. */
  datasetId = $state<string | null>(null);

  /** Classes that wait for an answer. */
  readonly questions = $derived.by(() => (this.result ? questionsOf(this.result, this.answers) : []));
  /** True where storing would keep figures. */
  readonly usable = $derived.by(
    () =>
      this.result !== null && this.result.outcome !== 'reject' && this.result.outcome !== 'needs_user_choice',
  );

  /** The last reading with its figures: never in reactive state. */
  imported: Imported | null = null;
  /** Where answers may be kept, by the first reading, as next year's file will show them. */
  places: readonly Place[] = [];
  readonly cancelling = new AbortController();
  /** What was said, and what it had taken away, when the last reading was shown. */
  private said: Pick<Job, 'answers' | 'kept' | 'proposedYear' | 'indicators' | 'bureaus'> | null = null;

  constructor(
    readonly id: number,
    readonly source: ImportSource,
    readonly manner: Manner = 'as-needed',
    /** The data set that `source` was kept of. */
    readonly reviews: Review | null = null,
  ) {
    this.replaces = reviews?.id ?? null;
  }

  get name(): string {
    return this.source.name;
  }

  /** Bytes of the file. */
  get size(): number {
    return this.source instanceof Blob ? this.source.size : this.source.bytes.length;
  }

  /** Takes answers on and others back, and drops the names of a reading that they may end. */
  say(patch: Answers, back: readonly (keyof Answers)[] = []): void {
    this.answers = without({ ...this.answers, ...patch }, back);
    if ('year' in patch) this.proposedYear = null;
    if (REREAD.some((key) => key in patch || back.includes(key))) {
      this.indicators = [];
      this.bureaus = [];
    }
  }

  /** Shows a reading. */
  show(imported: Imported): void {
    this.imported = imported;
    const { columns, ...said } = imported.result;
    const told = { ...said, extent: columns && extentOf(columns) };
    this.result = told;
    this.meet(told.seen);
    // Of a file that is looked at again, what was answered then can be answered otherwise.
    const answered = this.manner === 'always' ? {} : this.answers;
    this.asked = new Set([...this.asked, ...questionsOf(told, answered)]);
    this.askedYear ||= asksYear(told);
    const { answers, kept, proposedYear, indicators, bureaus } = this;
    this.said = { answers, kept, proposedYear, indicators, bureaus };
  }

  /** Takes back what was said since the last reading was shown. */
  unsay(): void {
    Object.assign(this, this.said);
  }

  /** Takes on the names that a reading did not know. */
  meet(seen: Told['seen']): void {
    this.indicators = joined(this.indicators, seen?.indicators ?? []);
    this.bureaus = joined(this.bureaus, seen?.bureaus ?? []);
  }
}
