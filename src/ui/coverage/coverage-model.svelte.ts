import type { Bureau } from '../../domain/bureau';
import type { Indicator } from '../../domain/indicator';
import { coverageOf, codeAt, type Coverage } from '../../query/coverage';
import { arrange, type Arranged } from '../../query/coverage-edges';
import { CODES, type CoverageCode } from '../../query/coverage-state';
import { statedByOthers } from '../../query/coverage-others';
import { regionBureau } from '../../query/peers';
import { bureausOf } from '../../table/table';
import type { AppModel } from '../app-model.svelte';
import { allIndicators, categoryName } from '../panels/indicator-choices';
import { textsIn } from './coverage-texts';
import { layoutOf, wordsOf, type Layout } from './layout';
import { ROW_HEAD } from './moves';
import { rowNames } from './row-names';
import { signsIn } from './signs';

/** Where the bureau × year view starts before an indicator is chosen. */
const FIRST_INDICATOR = 'penalty_cases';

/** What the coverage screen shows of the selection. Made in a component. */
export class CoverageModel {
  private readonly app: AppModel;

  readonly texts = $derived.by(() => textsIn(this.app.language));
  readonly signs = $derived.by(() => signsIn(this.app.texts, this.texts));
  readonly layout = $derived.by(() => layoutOf(this.app.address.current.coverage));
  readonly category = $derived.by(() => this.app.address.current.category);

  // Texts and numbers that do not change do not set off what is made of them: a step that opens a figure stays cheap.
  private readonly compared = $derived.by(() => this.app.resolved.bureaus.join('\n'));
  private readonly years = $derived.by(() => this.app.resolved.years.join());
  private readonly isAll = $derived.by(() => this.layout.all);
  private readonly shape = $derived.by(() => this.layout.shape);
  readonly our = $derived.by(() => this.app.resolved.our);
  readonly year = $derived.by(() => this.app.resolved.year);
  readonly scope = $derived.by(() => this.app.resolved.scope);

  private readonly peers = $derived.by((): readonly Bureau[] => {
    const { table, dictionary } = this.app;
    const known = new Map(bureausOf(table).map(({ bureau }) => [bureau.id, bureau]));
    const ids = this.compared === '' ? [] : this.compared.split('\n');
    return ids.map((id) => known.get(id) ?? regionBureau(id, dictionary));
  });
  readonly bureaus = $derived.by((): readonly Bureau[] =>
    this.isAll
      ? bureausOf(this.app.table).flatMap(({ bureau, figures }) => (figures > 0 ? [bureau] : []))
      : this.peers,
  );
  readonly names = $derived.by(() => rowNames(this.bureaus, this.app.dictionary));
  readonly indicators = $derived.by(() => allIndicators(this.app.table, this.app.dictionary));
  /** The indicator of the bureau × year view; null where the link names one that nobody knows. */
  readonly indicator = $derived.by((): Indicator | null => {
    const id = this.app.address.current.indicator ?? FIRST_INDICATOR;
    return this.indicators.find((each) => each.id === id) ?? null;
  });

  readonly coverage = $derived.by((): Coverage => {
    const { table, dictionary } = this.app;
    const { bureaus, scope } = this;
    if (this.shape === 'indicators') {
      const years = this.year === 0 ? [] : [this.year];
      return coverageOf(table, dictionary, { bureaus, indicators: this.indicators, years, scope });
    }
    const years = this.years === '' ? [] : this.years.split(',').map(Number);
    const indicators = this.indicator ? [this.indicator] : [];
    return coverageOf(table, dictionary, { bureaus, indicators, years, scope });
  });
  readonly arranged = $derived.by((): Arranged => {
    const { coverage, layout, category, names, bureaus, our } = this;
    const { indicators } = coverage.question;
    const collator = new Intl.Collator('zh-CN');
    return arrange(coverage, {
      rows: layout.rows,
      columns: layout.shape === 'years' ? 'dictionary' : layout.columns,
      statingOnly: layout.stating,
      silentColumns: layout.every || layout.shape === 'years',
      keep: (column) => {
        const indicator = indicators[column];
        if (layout.shape === 'years' || !indicator) return true;
        if (layout.core && !indicator.core) return false;
        return category === null || categoryName(indicator.category, 'en') === category;
      },
      ours: bureaus.findIndex(({ id }) => id === our),
      compareNames: (a, b) => collator.compare(names[a] ?? '', names[b] ?? ''),
    });
  });
  /** Codes that stand in the matrix as shown. */
  readonly present = $derived.by((): ReadonlySet<CoverageCode> => {
    const { coverage, arranged } = this;
    const seen = new Uint8Array(CODES);
    for (const row of arranged.rows)
      for (const column of arranged.columns) seen[codeAt(coverage, row, column)] = 1;
    return new Set([...seen.keys()].filter((code) => seen[code] === 1));
  });

  readonly others = $derived.by(() => {
    const { table, dictionary } = this.app;
    const { peers, scope, indicators } = this;
    const years = this.year === 0 ? [] : [this.year];
    const isAsked = this.shape === 'indicators' && !this.isAll;
    const coverage = isAsked
      ? this.coverage
      : coverageOf(table, dictionary, { bureaus: peers, indicators, years, scope });
    const ours = peers.findIndex(({ id }) => id === this.our);
    const list = ours < 0 || years.length === 0 ? [] : statedByOthers(coverage, ours, 0);
    return { coverage, ours, peers, list };
  });

  constructor(app: AppModel) {
    this.app = app;
  }

  change(patch: Partial<Layout>): void {
    this.app.address.navigate({ coverage: wordsOf({ ...this.layout, ...patch }) });
  }

  chooseCategory(category: string | null): void {
    this.app.address.navigate({ category });
  }

  /** Who published an indicator, year by year. */
  showYears(indicator: Indicator): void {
    const coverage = wordsOf({ ...this.layout, shape: 'years' });
    this.app.address.navigate({ coverage, indicator: indicator.id });
  }

  /** Who published what for a year. */
  showYear(year: number): void {
    const { current } = this.app.address;
    this.app.address.navigate({
      coverage: wordsOf({ ...this.layout, shape: 'indicators' }),
      selection: { ...current.selection, year },
    });
  }

  /** What a column of the matrix is about. */
  columnOf(column: number): { readonly indicator: Indicator | undefined; readonly year: number } {
    const { indicators, years } = this.coverage.question;
    const year = years[column % years.length] ?? 0;
    return { indicator: indicators[Math.floor(column / years.length)], year };
  }

  /** The link to the page of a row's bureau. */
  hrefOf(bureau: Bureau): string {
    return this.app.linkTo({ route: 'bureau', bureau: bureau.id, figure: null });
  }

  /** Looks closely at the figure of a cell of the matrix as shown, or at the bureau of its row. */
  open(row: number, column: number): void {
    const bureau = this.bureaus[this.arranged.rows[row] ?? -1];
    if (bureau && column === ROW_HEAD) {
      this.app.address.navigate({ route: 'bureau', bureau: bureau.id, figure: null });
      return;
    }
    const { indicator, year } = this.columnOf(this.arranged.columns[column] ?? -1);
    if (bureau && indicator)
      this.app.address.navigate({ figure: { bureau: bureau.id, indicator: indicator.id, year } });
  }
}
