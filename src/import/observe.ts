import { looksLikeBureau } from '../domain/bureau';
import { unguarded } from '../domain/formula';
import { FULL_YEAR } from '../domain/period';
import type { Qualifier } from '../domain/reading';
import { Asides, type Titled } from './asides';
import { Attributes, qualifierOf, type Spot } from './attributes';
import { Cells } from './cells';
import { Meanings } from './coder';
import { FIRST_YEAR, partOf, readYear, type YearCell } from './dates';
import { Figures } from './figures';
import { withoutMarks } from './footnote-marks';
import { yearIn } from './frame';
import { headerWords } from './header';
import { Indicators, LEFT_OUT, NO_INDICATOR, type Label } from './indicators';
import type { FigureColumn, Plan } from './layouts/plan';
import { isPlain } from './numbers';
import type { Row } from './parse';
import type { ProblemLog } from './problems';
import { LIMITS } from './result';
import { namesBureaus, ROLES, roleOf, type Role } from './roles';
import { beginsNumbers, isBlank, isColumnNumbers, isDitto, isHeader, isNote, isTotal } from './rowkind';
import { hasShifted } from './shifted';
import type { Tally } from './tally';
import type { ColumnUnit } from './units';
import { indicatorCalled, type Vocabulary } from './vocabulary';

/** What stands at the top and holds for every row. */
export interface Frame {
  readonly header: Row;
  /** The header's rows as they stand. */
  readonly heads: readonly Row[];
  /** File row of the header, from 1; the last where it has several. */
  readonly headerRow: number;
  /** Year of title, file name or answer, and the part of it, for tables that print none. */
  readonly year: YearCell | null;
  /** Units of the titles: `单位：万元`. */
  readonly units: readonly ColumnUnit[];
  /** Place that the title names, `''` if none: it decides between districts of one name. */
  readonly place: string;
  /** True where bureaus are merged downwards: a blank stands for the one above. */
  readonly merged: boolean;
  /** True of a sheet: its rows end with their last filled cell, and nothing of them is lost. */
  readonly trimmed: boolean;
}

type Rejection =
  | 'cell-too-long'
  | 'row-no-bureau'
  | 'row-no-year'
  | 'row-no-indicator'
  | 'row-long'
  | 'cell-date-unreadable';

/** The last row of figures, or heading: what merged cells of the next may stand for. */
interface Before {
  readonly number: number;
  readonly who: Named;
  readonly group: string;
  readonly key: string;
}

const NO_LABEL: Label = { indicator: NO_INDICATOR, unit: null, scope: '' };

/** A bureau as a row names it. */
type Named = Readonly<Record<'name' | 'code' | 'region', string>>;

/** Keeps rows of totals, to compare them with their parts. */
export interface TotalRows {
  /** @param year of the figures above it */
  row(row: Row, number: number, label: string, year: number): void;
}

/** Turns rows into figures by a plan. Every row and every cell is accounted for in `tally`. */
export class Observer {
  readonly figures = new Figures();
  readonly attributes: Attributes;
  readonly indicators: Indicators;
  readonly cells: Cells;
  /** Column of each role, -1 where there is none. */
  readonly at: Readonly<Record<Role, number>>;
  private readonly keys: readonly number[];
  private readonly totals = new Meanings<boolean>(isTotal);
  private readonly headings = new Meanings<boolean>(namesBureaus);
  private readonly qualifiers = new Meanings<Qualifier | null>(qualifierOf);
  /** True where the header names the bureaus. */
  readonly across: boolean;
  private row: Row = [];
  private number = 0;
  private who: Named = { name: '', code: '', region: '' };
  private before: Before | null = null;
  private group = '';
  private readonly asides: Asides;
  /** What the titles say; the year only where nothing else does. */
  private readonly titled: Titled;
  /** Below the header of another table. */
  beyond = false;
  /** First and last row that was not taken. */
  rejected: readonly [first: number, last: number] | null = null;

  constructor(
    readonly plan: Plan,
    readonly frame: Frame,
    private readonly vocabulary: Vocabulary,
    private readonly log: ProblemLog,
    readonly tally: Tally,
    /** Where rows of totals go; null for a reader of totals. */
    private readonly totalRows: TotalRows | null = null,
  ) {
    const period = frame.header[plan.columns.get('period') ?? -1] ?? '';
    this.attributes = new Attributes(vocabulary, log, frame.place, period);
    this.indicators = new Indicators(vocabulary, log, () =>
      plan.figures.some(({ column }) => /[%％]\s*$/.test(this.cell(column))),
    );
    this.cells = new Cells(this.figures, this.attributes, this.indicators, frame.units, vocabulary, log);
    const columns = ROLES.map((role) => [role, plan.columns.get(role) ?? -1] as const);
    this.at = Object.fromEntries(columns) as Record<Role, number>;
    this.asides = new Asides(vocabulary);
    const untitled = this.at.year !== -1 || plan.figures.every(({ year }) => year !== null);
    this.titled = untitled ? { ...frame, year: null } : frame;
    this.across = plan.figures.every(({ bureau }) => bureau !== undefined);
    this.keys = [...plan.columns.values()].filter((column) => !plan.figures.some((f) => f.column === column));
  }

  /**
   * Without the `'` that keeps a text from running; `''` for a column that is not there: an index of -1
   * would send the engine looking for a property.
   */
  private cell(column: number): string {
    return column < 0 ? '' : unguarded(this.row[column] ?? '');
  }

  /** Where the bureau of a figure is named. */
  private spotOfBureau({ bureau, column }: FigureColumn): Spot {
    if (bureau !== undefined) return { row: this.frame.headerRow, column: column + 1 };
    return this.spot(Math.max(this.at.bureau, 0));
  }

  private spot(column: number): Spot {
    return { row: this.number, column: column + 1 };
  }

  /** Reads one row of the file (`number` from 1) that stands below the header. */
  read(row: Row, number: number): void {
    this.row = row;
    this.number = number;
    const { at, tally, frame } = this;
    const named = this.cell(at.bureau).trim();
    const name = isDitto(named) ? '' : named;
    if (name === '' && isBlank(row)) return tally.skip('blank', row.length);
    this.who = { name, code: this.cell(at.code), region: this.cell(at.region) };
    if (this.isHeaderAgain(name)) {
      const other = this.asides.titleOfOther(number, this.titled);
      this.beyond = other !== '';
      if (!this.beyond) return tally.skip('header', row.length);
      this.log.add('row-second-header', { row: number, text: other });
      return tally.rejectRow(row.length);
    }
    if (beginsNumbers(name) && isColumnNumbers(row)) return tally.skip('header', row.length);
    if (this.headings.of(name) && this.isOtherHeader()) {
      if (!this.beyond) this.log.add('row-second-header', { row: number, text: row.join(' ') });
      this.beyond = true;
    }
    if (this.beyond) {
      this.asides.note(row, number);
      return tally.rejectRow(row.length);
    }
    const label = name === '' ? (row.find((cell) => cell.trim() !== '') ?? '').trim() : name;
    if (this.totals.of(label)) {
      this.log.add('row-total', { row: number, text: label });
      this.totalRows?.row(row, number, label, this.figures.year[this.figures.length - 1] || FIRST_YEAR);
      return tally.skip('total', row.length);
    }
    if (!this.hasNumber() && this.isNoteRow(label)) {
      // A line of its own over some rows of a cross table: 一、行政处罚.
      if (this.across) this.before = { number, who: this.who, group: label, key: '' };
      this.asides.note(row, number);
      return tally.skip('note', row.length);
    }
    const long = this.keyTooLong();
    if (long !== -1) return this.reject('cell-too-long', long, this.cell(long).slice(0, 100));
    if (!this.across && name === '' && this.who.code.trim() === '' && !this.fillDown())
      return this.reject('row-no-bureau', -1, label);
    const width = frame.header.length;
    if (row.length > width && !isBlank(row.slice(width))) {
      return this.reject('row-long', width, row.slice(width).join(' '));
    }
    if (!frame.trimmed && hasShifted((column) => this.cell(column), at.note, this.plan.figures))
      return this.reject('row-long', at.note, this.cell(at.note));
    if (!frame.trimmed && this.plan.figures.some(({ column }) => column >= row.length)) {
      this.log.add('row-short', { row: number, params: { cells: row.length, expected: width } });
    }
    this.readKeys();
  }

  /** Asks about units below the table that its figures were not read in: money of no unit, or of a title's other one. */
  tellUnitsBelow(): void {
    const { figures, frame, log } = this;
    const line = this.asides.unitsBelow(figures.row[figures.length - 1] ?? 0, frame.units);
    if (line === null || this.beyond) return;
    if (frame.units.length > 0 || log.counts['unit-assumed'] !== undefined)
      log.add('unit-foot-unread', { row: line.number, text: line.text });
  }

  /** Takes the bureau of the row above, where cells are merged and the row has a key of its own. */
  private fillDown(): boolean {
    const { at, before, frame, number } = this;
    if (!frame.merged || before === null || before.number !== number - 1) return false;
    const key = this.keyOfRow();
    if (key.trim() === '' || key === before.key || this.yearOfRow() === null) return false;
    this.who = before.who;
    const { name, code } = before.who;
    this.log.add('bureau-filled-down', { ...this.spot(at.bureau), text: name || code });
    return true;
  }

  /** What tells a row from the others of its bureau. */
  private keyOfRow(): string {
    const { at } = this;
    return [at.indicator, at.indicatorId, at.year].map((column) => this.cell(column).trim()).join(' ');
  }

  /** The group of the row: its own, else that of the rows above, as merged cells leave it. */
  private groupOfRow(): string {
    const { group: column } = this.plan;
    const own = column === undefined ? '' : this.cell(column).trim();
    return own !== '' ? own : this.across ? (this.before?.group ?? '') : '';
  }

  /** One of the header's rows once more, as on the top of each printed page. */
  private isHeaderAgain(name: string): boolean {
    const { heads } = this.frame;
    if (!this.headings.of(name) && !this.across && heads.length === 1) return false;
    return heads.some((head) => isHeader(this.row, head));
  }

  /** Where figures and year should stand, another table names what stands there. */
  private isOtherHeader(): boolean {
    const { vocabulary } = this;
    const figures = this.plan.figures.map(({ column }) => this.cell(column));
    const isName = (cell: string) =>
      roleOf(cell) !== null || indicatorCalled(headerWords(cell, vocabulary).name, vocabulary) !== null;
    return (
      [...figures, this.cell(this.at.year)].some(isName) ||
      figures.some((cell) => cell.includes('年') && readYear(cell) !== null)
    );
  }

  /** First key or attribute column whose cell is longer than any sentence, or -1. */
  private keyTooLong(): number {
    for (const column of this.keys) if (this.cell(column).length > LIMITS.cellLength) return column;
    return -1;
  }

  /** The cheap proof that a row is no note. */
  private hasNumber(): boolean {
    for (const { column } of this.plan.figures) if (isPlain(this.cell(column))) return true;
    return false;
  }

  /** A lone cell is a note unless it is a bureau that reported nothing. */
  private isNoteRow(label: string): boolean {
    const alone = this.row.every((cell) => cell.trim() === label || cell.trim() === '');
    // The title of another table, where a row is not wide enough to show that nothing stands beside it.
    const titles = alone && this.at.year === -1 && yearIn(label) !== null;
    if (!titles && !isNote(this.row)) return false;
    if (!alone || this.plan.layout === 'long') return true;
    // An indicator or a bureau that nobody reported anything of.
    return this.across
      ? !this.plan.columns.has('indicator') || indicatorCalled(label, this.vocabulary) === null
      : !looksLikeBureau(withoutMarks(label), this.vocabulary.places);
  }

  private reject(code: Rejection, column: number, text: string): void {
    this.log.add(code, { row: this.number, text, ...(column >= 0 && { column: column + 1 }) });
    this.rejected = [this.rejected?.[0] ?? this.number, this.number];
    this.tally.rejectRow(this.row.length);
  }

  /** Reads a row of totals as one of figures. */
  readTotal(row: Row, number: number, label: string): void {
    this.row = row;
    this.number = number;
    this.who = { name: label, code: '', region: '' };
    this.readKeys();
  }

  private readKeys(): void {
    const { at, attributes } = this;
    const ofRow = this.yearOfRow();
    if (ofRow === null) return this.reject('row-no-year', at.year, this.cell(at.year));
    const unitText = this.cell(at.unit);
    this.group = this.groupOfRow();
    let label = NO_LABEL;
    if (at.indicator !== -1 || at.indicatorId !== -1) {
      label = this.labelUnder(this.group);
      if (label.indicator === NO_INDICATOR)
        return this.reject('row-no-indicator', Math.max(at.indicator, at.indicatorId), '');
      if (label.indicator === LEFT_OUT) return this.tally.skip('left-out', this.row.length);
    }
    const [period, asOf] = [this.cell(at.period), this.cell(at.asOf)];
    const dated = period !== '' || asOf !== '';
    const misfit = (figure: FigureColumn) =>
      attributes.period(period, asOf, (figure.year ?? ofRow).year, FULL_YEAR) === -1;
    if (dated && this.plan.figures.some(misfit)) {
      const column = /^[\s—/-]*$/.test(period) ? at.asOf : at.period;
      return this.reject('cell-date-unreadable', column, this.cell(column));
    }
    const unit = unitText === '' ? null : attributes.unitCell(unitText, this.spot(at.unit));
    this.readFigures(ofRow, label, attributes.unitOf(unit, label.unit, this.spot(at.unit)));
    this.before = { number: this.number, who: this.who, group: this.group, key: this.keyOfRow() };
  }

  /** What a row says of its indicator, without reading it. */
  labelOf(row: Row, number: number): Label {
    this.row = row;
    this.number = number;
    return this.labelUnder('');
  }

  private labelUnder(group: string): Label {
    const { at } = this;
    const spot = this.spot(Math.max(at.indicator, at.indicatorId));
    const [id, called] = [this.cell(at.indicatorId), this.cell(at.indicator)];
    return this.indicators.ofRow(id, called, group, this.cell(at.unit), spot);
  }

  /** The indicator of a figure: its column's, else its row's, under the column's group where both give a known one. */
  private indicatorOf({ indicator, group = '', column }: FigureColumn, label: Label): number {
    if (indicator !== null)
      return this.indicators.code(indicator, { row: this.frame.headerRow, column: column + 1 });
    const grouped = group !== '' && this.indicators.isKnownUnder(group, this.cell(this.at.indicator));
    return grouped ? this.labelUnder(group).indicator : label.indicator;
  }

  /** The year that the row states, or the table; a figure column may have its own. A table without one has it in each column. */
  private yearOfRow(): YearCell | null {
    if (this.at.year !== -1) return this.attributes.years.of(this.cell(this.at.year));
    return this.frame.year ?? this.plan.figures[0]?.year ?? null;
  }

  /** The header's year goes before the row's, which may be the report's; where they agree, the part of it that is told. */
  yearOfFigure({ year, part, column }: FigureColumn, ofRow: YearCell): YearCell {
    if (part !== undefined) return { ...ofRow, period: partOf(ofRow.year, part) ?? ofRow.period };
    if (year === null) return ofRow;
    if (year.year === ofRow.year) return year.period === FULL_YEAR ? ofRow : year;
    if (this.at.year !== -1) {
      const params = { year: year.year, rowYear: ofRow.year };
      const text = this.frame.header[column] ?? '';
      this.log.once('column-year-differs', `${column} ${ofRow.year}`, { ...this.spot(column), text, params });
    }
    return year;
  }

  /** A word that nobody knows leaves the number as printed, and is told of. */
  qualifier(printed: string, spot: Spot): Qualifier {
    if (this.at.qualifier === -1) return 'exact';
    const meant = this.qualifiers.of(printed);
    if (meant === null) {
      const text = printed.trim();
      this.log.once('qualifier-unknown', text, { ...spot, text });
    }
    return meant ?? 'exact';
  }

  private readFigures(ofRow: YearCell, label: Label, unit: ColumnUnit | null): void {
    const { at, attributes, figures: f } = this;
    const { name, code, region } = this.who;
    const origin = attributes.origin(
      this.cell(at.source),
      this.cell(at.locator),
      this.cell(at.note),
      this.cell(at.quote),
    );
    const qualifier = this.qualifier(this.cell(at.qualifier), this.spot(at.qualifier));
    const printedScope = this.cell(at.scope).trim() === '' ? label.scope : this.cell(at.scope);
    const basis = this.cell(at.basis);
    const [period, asOf] = [this.cell(at.period), this.cell(at.asOf)];
    let taken = 0;
    for (const figure of this.plan.figures) {
      const { year, period: ofYear } = this.yearOfFigure(figure, ofRow);
      const scope = printedScope === '' ? figure.scope : printedScope;
      const named = figure.bureau ?? name;
      const i = f.next();
      f.indicator[i] = this.indicatorOf(figure, label);
      const [spot, ofCode] = [this.spotOfBureau(figure), this.spot(at.code)];
      f.who[i] = attributes.who(named, code, region, year, spot, ofCode);
      f.year[i] = year;
      f.scope[i] = attributes.scope(scope, basis, this.spot(at.scope));
      f.period[i] = attributes.period(period, asOf, year, ofYear);
      f.origin[i] = origin;
      f.row[i] = this.number;
      f.column[i] = figure.column + 1;
      const ofCell = attributes.unitOf(unit, figure.unit, this.spot(at.unit));
      if (this.cells.read(i, this.cell(figure.column), ofCell, qualifier)) taken += 1;
    }
    const refused = this.plan.figures.length - taken;
    this.tally.row(this.row.length, taken, refused, this.plan.unread.length);
  }
}
