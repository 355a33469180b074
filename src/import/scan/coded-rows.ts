import type { Qualifier } from '../../domain/reading';
import { unguarded } from '../../domain/formula';
import { FULL_YEAR } from '../../domain/period';
import type { Spot } from '../attributes';
import type { Slot } from '../cells';
import type { YearCell } from '../dates';
import { withoutSpaces } from '../../domain/fold';
import type { Label } from '../indicators';
import type { FigureColumn } from '../layouts/plan';
import { isPlain } from '../numbers';
import type { Observer } from '../observe';
import type { Row } from '../parse';
import { namesBureaus, type Role } from '../roles';
import { beginsNumbers, isDitto, isNote, isTotal } from '../rowkind';
import type { ColumnUnit } from '../units';
import { KeyGroup, Table } from './key-group';
import { yearOfTable } from './kinds';
import { SHORTEST } from './plain-number';
import { NUMBER, type Scanner } from './scanner';

/** More different years than any table has are dates; they are read as texts. */
const YEARS_MAX = 256;
/** A row of a table whose columns name the indicators. */
const OF_COLUMNS: Label = { indicator: 0, unit: null, scope: '' };

/** What a row says of all its figures, as codes. */
interface RowMeaning {
  /** -1 where it is not known. */
  year: number;
  span: number;
  place: number;
  scope: number;
  origin: number;
  qualifier: Qualifier;
}

/**
 * Reads rows of codes into figures: what `Observer.read` does with a row that nothing is odd about, with each
 * meaning worked out once for each combination of codes, by the observer's own means and in its order. All
 * other rows are the observer's.
 */
export class CodedRows {
  private readonly places: KeyGroup;
  private readonly named: KeyGroup;
  private readonly spans: KeyGroup;
  private readonly origins: KeyGroup;
  private readonly scopes: KeyGroup;
  private readonly years: YearCell[] = [];
  private readonly yearByCode: number[] = [];
  private readonly yearOfFigure: readonly number[];
  private readonly oddName: boolean[] = [];
  /** True where the first column is one of keys. */
  private readonly beginsWithKey: boolean;
  private readonly noteLike: boolean[] = [];
  private readonly labels: Label[] = [];
  private readonly misfits = new Table();
  private readonly units: (ColumnUnit | null | undefined)[] = [];
  private readonly originOf = new Table();
  private readonly qualifiers: Qualifier[] = [];
  private readonly whoOf = new Table();
  private readonly scopeOf = new Table();
  private readonly periodOf = new Table();
  /** Columns that say the same for row after row, with their codes in the last one that was read. */
  private readonly steady: readonly number[];
  private readonly was: Int32Array;
  /** What those columns said. */
  private readonly row: RowMeaning = { year: -1, span: 0, place: 0, scope: 0, origin: 0, qualifier: 'exact' };
  /** The same of each figure of the row. */
  private readonly now: Readonly<Record<'who' | 'year' | 'scope' | 'period', Int32Array>>;
  /** Column of each figure, and the code of its indicator, -1 where the row names it. */
  private readonly columns: Int32Array;
  private readonly fixed: Int32Array;
  private readonly slots: Slot[][] = [];
  /** True where a row says the same of all its figures, except for their indicators. */
  private readonly isUniform: boolean;
  private isFixed = false;
  /** First of the figures of like rows that what they have in common is not laid down of yet; -1 where there is none. */
  private runFrom = -1;

  constructor(
    private readonly observer: Observer,
    private readonly scanner: Scanner,
    /** The scanner's record as the parser of texts sees it. */
    private readonly asRow: () => Row,
  ) {
    const { at, plan } = observer;
    this.places = new KeyGroup([at.bureau, at.code, at.region]);
    this.named = new KeyGroup([at.indicatorId, at.indicator]);
    this.spans = new KeyGroup([at.period, at.asOf]);
    this.origins = new KeyGroup([at.source, at.locator, at.note, at.quote]);
    this.scopes = new KeyGroup([at.scope, at.basis]);
    const numbers = () => new Int32Array(plan.figures.length).fill(-1);
    this.now = { who: numbers(), year: numbers(), scope: numbers(), period: numbers() };
    this.columns = Int32Array.from(plan.figures, ({ column }) => column);
    this.fixed = numbers();
    const varying = [at.indicator, at.indicatorId, at.unit, at.value];
    this.steady = [...plan.columns.values()].filter((column) => !varying.includes(column));
    this.was = new Int32Array(this.steady.length);
    this.beginsWithKey =
      [...plan.columns.values()].includes(0) && plan.figures.every(({ column }) => column !== 0);
    const ofTable = yearOfTable(observer);
    if (at.year === -1 && ofTable !== null) this.years.push(ofTable);
    this.yearOfFigure = plan.figures.map((figure) =>
      figure.year === null || ofTable === null
        ? -1
        : this.years.push(observer.yearOfFigure(figure, ofTable)) - 1,
    );
    this.isUniform = plan.figures.every(
      ({ scope }, k, all) => scope === all[0]?.scope && (all.length === 1 || this.yearOfFigure[k] === -1),
    );
  }

  private text(role: Role): string {
    const column = this.observer.at[role];
    return column === -1 ? '' : this.scanner.text(column);
  }

  private codeAt(column: number): number {
    return column === -1 ? 0 : (this.scanner.codes[column] ?? 0);
  }

  /** Reads the scanner's record; false, and nothing of it taken, where it is for the observer. */
  read(number: number): boolean {
    const { scanner, row } = this;
    const { at } = this.observer;
    if (!scanner.fits || this.observer.beyond) return this.leave();
    const same = this.isSame() && row.year !== -1;
    if (!same) this.flush();
    if (!same && this.isOdd(this.codeAt(at.bureau))) return this.leave();
    // A number for a note may be the last figure of a row whose cells have moved.
    if (!same && isPlain(this.text('note'))) return this.leave();
    if (!this.hasNumber() && this.mayBeNote()) return this.leave();
    if (!same) row.year = at.year === -1 ? 0 : (this.yearByCode[this.codeAt(at.year)] ?? this.meanYear());
    if (row.year === -1) return false;
    const label = this.label(number);
    if (label.indicator < 0 || label.scope !== '') return this.leave();
    if (!same) row.span = this.spans.of(scanner.codes);
    if (!same && this.isMisfit(row.span, row.year)) return this.leave();
    const unitCode = this.codeAt(at.unit);
    let unit = this.units[unitCode];
    if (unit === undefined) unit = this.meanUnit(unitCode, number);
    if (!same) this.meanRow(number);
    this.figures(number, label, this.unitRef(unit === null ? -1 : unitCode, label));
    return true;
  }

  /** What the columns say in which this row is like the one before need not be asked. */
  private isSame(): boolean {
    const { steady, was } = this;
    const { codes } = this.scanner;
    let same = true;
    for (let i = 0; i < steady.length; i += 1) {
      const code = codes[steady[i] ?? 0] ?? 0;
      if (code === was[i]) continue;
      was[i] = code;
      same = false;
    }
    return same;
  }

  /** Leaves a row to the observer; the next one starts afresh. */
  private leave(): false {
    this.flush();
    this.row.year = -1;
    return false;
  }

  /** Lays down what the rows since the last change have in common; nothing is known of these figures before. */
  flush(): void {
    const { runFrom, now, row } = this;
    const { figures: f } = this.observer;
    this.runFrom = -1;
    if (runFrom === -1) return;
    f.repeat('origin', row.origin, runFrom);
    if (!this.isUniform) return;
    f.repeat('who', now.who[0] ?? 0, runFrom);
    f.repeat('year', now.year[0] ?? 0, runFrom);
    f.repeat('scope', now.scope[0] ?? 0, runFrom);
    f.repeat('period', now.period[0] ?? 0, runFrom);
  }

  private meanRow(number: number): void {
    const { row, observer } = this;
    const { codes } = this.scanner;
    row.origin = this.origin(this.origins.of(codes));
    const { qualifier: column } = observer.at;
    row.qualifier = this.qualifiers[this.codeAt(column)] ??= observer.qualifier(
      this.text('qualifier'),
      this.spot(number, column),
    );
    row.place = this.places.of(codes);
    row.scope = this.scopes.of(codes);
    if (this.isUniform) this.meanFigure(0, number);
    else for (let k = 0; k < this.columns.length; k += 1) this.meanFigure(k, number);
    if (!this.isFixed) this.fixIndicators();
  }

  /** What the row says of one of its figures. */
  private meanFigure(k: number, number: number): void {
    const { now, yearOfFigure } = this;
    const figure = this.observer.plan.figures[k];
    if (figure === undefined) return;
    const own = yearOfFigure[k] ?? -1;
    if (k > 0 && own === -1 && yearOfFigure[k - 1] === -1) {
      now.year[k] = now.year[k - 1] ?? 0;
      now.who[k] = now.who[k - 1] ?? 0;
      now.period[k] = now.period[k - 1] ?? 0;
    } else {
      const y = own === -1 ? this.row.year : own;
      now.year[k] = this.years[y]?.year ?? 0;
      now.who[k] = this.who(y, number);
      now.period[k] = this.period(y);
    }
    now.scope[k] = this.scope(k, figure, number);
  }

  /** The indicators that columns name. */
  private fixIndicators(): void {
    this.observer.plan.figures.forEach((figure, k) => {
      if (figure.indicator !== null) this.fixed[k] = this.fix(figure);
    });
    this.isFixed = true;
  }

  private origin(key: number): number {
    const known = this.originOf.get(0, key);
    if (known !== -1) return known;
    const [source, locator] = [this.text('source'), this.text('locator')];
    const origin = this.observer.attributes.origin(source, locator, this.text('note'), this.text('quote'));
    return this.originOf.set(0, key, origin);
  }

  private spot(row: number, column: number): Spot {
    return { row, column: column + 1 };
  }

  private isOdd(code: number): boolean {
    const known = this.oddName[code];
    if (known !== undefined) return known;
    const { frame, at } = this.observer;
    const name = this.text('bureau').trim();
    const odd =
      name === '' ||
      isTotal(name) ||
      isDitto(name) ||
      beginsNumbers(name) ||
      namesBureaus(name) ||
      frame.heads.some((head) => withoutSpaces(unguarded(head[at.bureau] ?? '')) === withoutSpaces(name));
    this.oddName[code] = odd;
    return odd;
  }

  private hasNumber(): boolean {
    const { columns, scanner } = this;
    // No function of its own for each row: at millions of rows they are most of what there is to clear away.
    for (const column of columns)
      if (scanner.codes[column] === NUMBER || isPlain(scanner.text(column))) return true;
    return false;
  }

  /** False only where the row begins with a word that begins no note, and says more than one thing. */
  private mayBeNote(): boolean {
    const { plan } = this.observer;
    if (!this.beginsWithKey) return true;
    const first = this.codeAt(0);
    const like = (this.noteLike[first] ??=
      isNote([this.scanner.text(0), 'x']) || this.scanner.text(0).trim() === '');
    if (like) return true;
    for (const column of plan.columns.values())
      if (column !== 0 && this.scanner.text(column).trim() !== '') return false;
    return true;
  }

  private meanYear(): number {
    const code = this.codeAt(this.observer.at.year);
    const year = this.observer.attributes.years.of(this.text('year'));
    const index = year === null || this.years.length >= YEARS_MAX ? -1 : this.years.push(year) - 1;
    this.yearByCode[code] = index;
    return index;
  }

  /** What the row says of its indicator; nothing where the columns name the indicators. */
  private label(number: number): Label {
    const { at } = this.observer;
    if (at.indicator === -1 && at.indicatorId === -1) return OF_COLUMNS;
    const key = this.named.of(this.scanner.codes);
    return (this.labels[key] ??= this.observer.labelOf(this.asRow(), number));
  }

  /** What gives the unit: the row's own (by its code), else the label, else each column. */
  private unitRef(unitCode: number, { unit }: Label): number {
    const count = this.columns.length;
    if (unitCode !== -1) return count + 2 * unitCode;
    return unit === null ? -1 : count + 2 * this.named.of(this.scanner.codes) + 1;
  }

  private isMisfit(span: number, year: number): boolean {
    const { at, plan, attributes } = this.observer;
    if (at.period === -1 && at.asOf === -1) return false;
    const known = this.misfits.get(year, span);
    if (known !== -1) return known === 1;
    const [period, asOf] = [this.text('period'), this.text('asOf')];
    const ofRow = this.years[year]?.year ?? 0;
    const misfit =
      (period !== '' || asOf !== '') &&
      plan.figures.some(
        (figure) => attributes.period(period, asOf, figure.year?.year ?? ofRow, FULL_YEAR) === -1,
      );
    return this.misfits.set(year, span, misfit ? 1 : 0) === 1;
  }

  private meanUnit(code: number, number: number): ColumnUnit | null {
    const printed = this.text('unit');
    const spot = this.spot(number, this.observer.at.unit);
    const unit = printed === '' ? null : this.observer.attributes.unitCell(printed, spot);
    return (this.units[code] = unit);
  }

  private figures(number: number, label: Label, unitRef: number): void {
    const { observer, scanner, columns, fixed, now, isUniform } = this;
    const { figures: f, cells } = observer;
    const { codes, values, decimals } = scanner;
    const count = columns.length;
    const { qualifier } = this.row;
    const first = f.more(count);
    if (this.runFrom === -1) this.runFrom = first;
    if (count > 1) f.repeat('row', number, first);
    else f.row[first] = number;
    let taken = 0;
    for (let k = 0, i = first; k < count; k += 1, i += 1) {
      const column = columns[k] ?? 0;
      const indicator = fixed[k] === -1 ? label.indicator : (fixed[k] ?? 0);
      f.indicator[i] = indicator;
      f.column[i] = column + 1;
      if (!isUniform) {
        f.who[i] = now.who[k] ?? 0;
        f.year[i] = now.year[k] ?? 0;
        f.scope[i] = now.scope[k] ?? 0;
        f.period[i] = now.period[k] ?? 0;
      }
      const ref = unitRef === -1 ? k : unitRef;
      const slot = this.slots[ref]?.[indicator] ?? this.meanSlot(ref, k, indicator, label, number);
      const isNumber = codes[column] === NUMBER && qualifier === 'exact' && slot.factor === 1;
      if (isNumber && cells.plain(i, values[column] ?? NaN, slot)) {
        taken += 1;
        if (decimals[column] !== SHORTEST) f.printed.set(i, scanner.text(column));
      } else if (cells.fill(i, scanner.text(column), slot, qualifier)) taken += 1;
    }
    observer.tally.row(scanner.cells, taken, count - taken, observer.plan.unread.length);
  }

  private fix(figure: FigureColumn): number {
    const { frame, indicators } = this.observer;
    if (figure.indicator === null) return -1;
    return indicators.code(figure.indicator, { row: frame.headerRow, column: figure.column + 1 });
  }

  private who(y: number, number: number): number {
    const { place } = this.row;
    const known = this.whoOf.get(y, place);
    if (known !== -1) return known;
    const { attributes, at } = this.observer;
    const [spot, ofCode] = [this.spot(number, Math.max(at.bureau, 0)), this.spot(number, at.code)];
    const year = this.years[y]?.year ?? 0;
    const [name, code, region] = [this.text('bureau').trim(), this.text('code'), this.text('region')];
    return this.whoOf.set(y, place, attributes.who(name, code, region, year, spot, ofCode));
  }

  private scope(k: number, figure: FigureColumn, number: number): number {
    const { scope: key } = this.row;
    const known = this.scopeOf.get(k, key);
    if (known !== -1) return known;
    const { attributes, at } = this.observer;
    const printed = this.text('scope');
    const word = printed.trim() === '' ? figure.scope : printed;
    return this.scopeOf.set(k, key, attributes.scope(word, this.text('basis'), this.spot(number, at.scope)));
  }

  private period(y: number): number {
    const { span } = this.row;
    const known = this.periodOf.get(y, span);
    if (known !== -1) return known;
    const { year, period } = this.years[y] ?? { year: 0, period: FULL_YEAR };
    const code = this.observer.attributes.period(this.text('period'), this.text('asOf'), year, period);
    return this.periodOf.set(y, span, code);
  }

  private meanSlot(ref: number, k: number, indicator: number, label: Label, number: number): Slot {
    const { cells, plan, attributes, at } = this.observer;
    const own = (ref - this.columns.length) / 2;
    const spot = this.spot(number, at.unit);
    const ofColumn = Number.isInteger(own) && own >= 0 ? (this.units[own] ?? null) : null;
    const printed = attributes.unitOf(ofColumn, label.unit, spot);
    const slot = cells.slot(indicator, attributes.unitOf(printed, plan.figures[k]?.unit ?? null, spot));
    const ofUnit = (this.slots[ref] ??= []);
    ofUnit[indicator] = slot;
    return slot;
  }
}
