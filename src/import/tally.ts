import type { RowCount } from '../domain/dataset';
import type { SkipReason } from './rowkind';

/** What becomes of a row. */
export type RowFate = SkipReason | 'figures' | 'rejected';

interface Counts {
  accepted: number;
  rejected: number;
  skipped: number;
}
const none = (): Counts => ({ accepted: 0, rejected: 0, skipped: 0 });
const sum = (counts: Counts): RowCount => ({
  total: counts.accepted + counts.rejected + counts.skipped,
  ...counts,
});

/**
 * Where every row and every cell of the file went. A row is accepted where one of its figures was
 * understood (a missing mark too), rejected where none was. A cell is accepted where it says something of an
 * accepted figure, skipped where it stands in a skipped row or in a column that is not read.
 */
export class Tally {
  private readonly rowCounts = none();
  private readonly cellCounts = none();
  readonly skipped: Partial<Record<SkipReason, number>> = {};
  /** What became of the last row. */
  last: RowFate = 'figures';

  skip(reason: SkipReason, cells: number): void {
    this.last = reason;
    this.skipped[reason] = (this.skipped[reason] ?? 0) + 1;
    this.rowCounts.skipped += 1;
    this.cellCounts.skipped += cells;
  }

  rejectRow(cells: number): void {
    this.last = 'rejected';
    this.rowCounts.rejected += 1;
    this.cellCounts.rejected += cells;
  }

  /** A row that gave `taken` figures, and `refused` that could not be read, beside `unread` cells nobody looks at. */
  row(cells: number, taken: number, refused: number, unread: number): void {
    if (taken === 0) return this.rejectRow(cells);
    this.last = 'figures';
    const rejected = Math.min(refused, cells);
    const skipped = Math.min(unread, cells - rejected);
    this.rowCounts.accepted += 1;
    this.cellCounts.accepted += cells - rejected - skipped;
    this.cellCounts.rejected += rejected;
    this.cellCounts.skipped += skipped;
  }

  /** Cells of accepted figures that turned out to stand elsewhere already, or to contradict it. */
  moveCells(count: number, to: 'rejected' | 'skipped'): void {
    this.cellCounts.accepted -= count;
    this.cellCounts[to] += count;
  }

  /** Rows that lost their last figure that way. */
  moveRows(count: number, to: 'rejected' | 'skipped'): void {
    this.rowCounts.accepted -= count;
    this.rowCounts[to] += count;
    if (to === 'skipped' && count > 0) this.skipped.duplicate = (this.skipped.duplicate ?? 0) + count;
  }

  get cellsSoFar(): number {
    return sum(this.cellCounts).total;
  }
  get rows(): RowCount {
    return sum(this.rowCounts);
  }
  get cells(): RowCount {
    return sum(this.cellCounts);
  }
}
