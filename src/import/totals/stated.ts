import { foldWidth } from '../../domain/fold';
import type { Plan } from '../layouts/plan';
import type { Observer } from '../observe';
import type { Row } from '../parse';
import { rankOf } from './rank';

/**
 * Keeps the numbers of totals while a table is read: rows of totals, and columns of them where bureaus stand across.
 * They are read by the same rules as the figures, by readers of their own: nothing of them gets among the figures.
 */
export class StatedTotals {
  /** Reads the rows of totals; null until there is one. */
  rows: Observer | null = null;
  /** Reads the columns of totals; null where there are none. */
  readonly columns: Observer | null;
  /** What the rows are called. */
  readonly labels = new Map<number, string>();
  private readonly yearlessRows = new Set<number>();

  constructor(
    readonly plan: Plan,
    private readonly makeReader: (plan: Plan) => Observer,
  ) {
    const beside = (plan.totals ?? []).filter(({ bureau = '' }) => rankOf(bureau) !== 'none');
    this.columns = beside.length === 0 ? null : makeReader({ ...plan, figures: beside, unread: [] });
  }

  /** What a column of totals is called. */
  nameOf(column: number): string | undefined {
    return this.plan.totals?.find((figure) => figure.column === column - 1)?.bureau;
  }

  /** True of a total that prints no year where the rows of figures do. */
  isYearless(row: number, column: number): boolean {
    const ofColumn = this.plan.figures.find((figure) => figure.column === column - 1)?.year ?? null;
    return this.yearlessRows.has(row) && ofColumn === null;
  }

  /**
   * Takes a row of totals. Where bureaus stand across, a row adds different indicators up: of those nothing is kept.
   * @param year of the figures above it: it stands in for one that is not printed
   */
  row(row: Row, number: number, label: string, year: number): void {
    if (rankOf(label) === 'none' || this.plan.figures.some(({ bureau }) => bureau !== undefined)) return;
    this.rows ??= this.makeReader(this.plan);
    const at = this.plan.columns.get('year');
    const blank = at !== undefined && foldWidth(row[at] ?? '').replace(/[\s—/-]/g, '') === '';
    this.labels.set(number, label);
    if (blank) this.yearlessRows.add(number);
    const dated = blank ? row.map((cell, column) => (column === at ? String(year) : cell)) : row;
    this.rows.readTotal(dated, number, label);
  }
}
