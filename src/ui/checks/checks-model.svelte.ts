import { findingsIn, type Checked } from '../../checks/run';
import { FINDING_CODES, type Finding, type FindingCode } from '../../checks/finding';
import { checksTexts } from '../../i18n/checks';
import type { FindingSpeech } from '../../i18n/finding-sentence';
import { Ignored } from '../../state/ignored.svelte';
import { inPieces } from '../../state/pieces';
import { bureausOf } from '../../table/table';
import type { AppModel } from '../app-model.svelte';

export const FILTERS = ['ours', 'compared', 'all'] as const;
export type Filter = (typeof FILTERS)[number];

/** The findings of one kind, ours first, of the year in focus before the others. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly findings: readonly Finding[];
  /** Those included that are not kept. */
  readonly count: number;
}

/** What the checks find in the figures of the selection, worked out a piece at a time. Made in a component. */
export class ChecksModel {
  readonly texts = $derived.by(() => checksTexts(this.app.language));
  readonly speech = $derived.by((): FindingSpeech => ({
    words: this.app.words,
    texts: this.app.texts,
    checks: this.texts,
  }));
  readonly ignored: Ignored;
  filter = $state<Filter>('compared');
  /** Null until the work is done. */
  checked = $state.raw<Checked | null>(null);

  readonly groups = $derived.by((): readonly FindingGroup[] => this.grouped());
  /** What was found and the reader has set aside. */
  readonly aside = $derived.by((): readonly Finding[] =>
    (this.checked?.findings ?? []).filter(({ key }) => this.ignored.keys.has(key)),
  );

  private readonly app: AppModel;

  constructor(app: AppModel, filter: Filter = 'compared') {
    this.app = app;
    this.filter = filter;
    this.ignored = new Ignored(() => app.library.holdings.store);
    void this.ignored.read();
    $effect(() => this.follow());
  }

  /** Works anew whenever the figures or the question change; what was under way is stopped. */
  private follow(): () => void {
    const { table, dictionary, resolved } = this.app;
    const bureaus =
      this.filter === 'ours'
        ? [resolved.our]
        : this.filter === 'compared'
          ? resolved.bureaus
          : bureausOf(table).map(({ bureau }) => bureau.id);
    let stopped = false;
    this.checked = null;
    const work = findingsIn(table, dictionary, { bureaus, years: resolved.years, our: resolved.our });
    void inPieces(work, () => stopped).then((checked) => {
      if (!stopped) this.checked = checked;
    });
    return () => {
      stopped = true;
    };
  }

  private grouped(): readonly FindingGroup[] {
    const { checked } = this;
    if (!checked) return [];
    const { our, year } = this.app.resolved;
    const { keys } = this.ignored;
    return FINDING_CODES.flatMap((code): FindingGroup[] => {
      const all = checked.findings.filter((each) => each.code === code);
      const open = all.filter(({ key }) => !keys.has(key));
      if (open.length === 0) return [];
      const rank = ({ bureau, years }: Finding): number =>
        Number(bureau.id !== our) * 2 + Number(!years.includes(year));
      const findings = [...open].sort((a, b) => rank(a) - rank(b));
      const count = (checked.counts.get(code) ?? 0) - (all.length - open.length);
      return [{ code, findings, count }];
    });
  }
}

/** As many as are asked about on one morning; of one kind at most two, so that the first does not fill the list. */
const ASKED = 5;
const ALIKE = 2;

/** Whether a finding is about our bureau's figures of a year. */
export const concerns = ({ bureau, years }: Finding, our: string, year: number): boolean =>
  bureau.id === our && years[years.length - 1] === year;

/** The weightiest findings that concern a year. */
export function askedFirst(groups: readonly FindingGroup[], our: string, year: number): readonly Finding[] {
  const ours = groups.map(({ findings }) => findings.filter((found) => concerns(found, our, year)));
  return ours.flatMap((findings) => findings.slice(0, ALIKE)).slice(0, ASKED);
}
