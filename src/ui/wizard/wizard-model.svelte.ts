import { makeDictionary } from '../../domain/dictionary';
import type { OwnEntry } from '../../domain/own';
import { withOwn } from '../../domain/own-merge';
import type { Problem } from '../../domain/problem';
import type { Answers } from '../../import/answers';
import { WIZARD_TEXTS } from '../../i18n/wizard';
import type { Desk } from '../../state/desk.svelte';
import type { Job } from '../../state/desk-job.svelte';
import type { AppModel } from '../app-model.svelte';
import { askedSteps, openSteps, type Step } from './steps';

/** What the steps of one file share: the file, its answers, and the words to speak of them. */
export class WizardModel {
  readonly app: AppModel;
  readonly desk: Desk;
  readonly job: Job;
  readonly t = $derived.by(() => WIZARD_TEXTS[this.app.language]);
  readonly number = $derived.by(() => new Intl.NumberFormat(this.app.language === 'en' ? 'en-GB' : 'zh-CN'));
  /** What was described of the file, and the page's dictionary with it. */
  readonly own = $derived.by(() => this.job.answers.own ?? []);
  readonly dictionary = $derived.by(() =>
    this.own.length === 0
      ? this.app.dictionary
      : makeDictionary(withOwn(this.app.dictionary, this.own).tables),
  );
  /** Steps that something was asked in since the file came, and those where it still is. */
  readonly asked = $derived.by(() => askedSteps(this.job));
  readonly open = $derived.by(() => openSteps(this.job));

  constructor(app: AppModel, desk: Desk, job: Job) {
    this.app = app;
    this.desk = desk;
    this.job = job;
  }

  get seen() {
    return this.job.result?.seen ?? null;
  }

  get answers(): Answers {
    return this.job.answers;
  }

  /** Takes answers on, and others back. */
  say(patch: Answers, back: readonly (keyof Answers)[] = []): void {
    void this.desk.answer(this.job, patch, back);
  }

  describedAs(id: string): OwnEntry | undefined {
    return this.own.find((entry) => entry.id === id);
  }

  /** What was described of all names but one. */
  ownBut(id: string): readonly OwnEntry[] {
    return this.own.filter((entry) => entry.id !== id);
  }

  /** Describes a name, with what else follows from it. */
  describe(entry: OwnEntry, patch: Answers = {}): void {
    this.say({ ...patch, own: [...this.ownBut(entry.id), entry] });
  }

  withdraw(id: string): void {
    this.say({ own: this.ownBut(id) });
  }

  /** Says which of two values holds; where nothing else was asked, that is the last word. */
  async settleConflict(conflict: NonNullable<Answers['conflict']>): Promise<void> {
    const { job, desk } = this;
    const alone = job.asked.size === 1 && job.asked.has('duplicate-conflict') && !job.askedYear;
    await desk.answer(job, { conflict });
    if (alone && job.reviews === null && job.kept === null) await desk.commit(job);
  }

  /** The indicator or bureau that a problem is about, where it says so. */
  subjectOf({ params }: Problem): string {
    const english = this.app.language === 'en';
    const indicator = (english && params['indicatorEn']) || params['indicator'];
    const { firstRow, firstText, bureau, year, sum, difference } = params;
    // Where two places contradict each other, the other one is told too.
    const other =
      firstRow === undefined
        ? []
        : [`${this.t.doubts.place(Number(firstRow), null)}${this.app.texts.sep}${firstText}`];
    const computed = sum === undefined ? [] : [this.t.doubts.sum(String(sum), String(difference))];
    return [...other, ...computed, indicator, bureau, year]
      .filter((part) => part !== undefined && part !== '')
      .join(this.app.texts.comma);
  }

  /** What a step says where something waits for an answer. */
  badgeOf(step: Step): string {
    return this.open.has(step) ? this.t.asks : '';
  }

  format(n: number): string {
    return this.number.format(n);
  }
}
