import { looksLikeBureau } from '../domain/bureau';
import { flagOf } from '../domain/columns';
import type { Indicator } from '../domain/indicator';
import { FULL_YEAR } from '../domain/period';
import { times, type Qualifier } from '../domain/reading';
import { Attributes, qualifierOf, type Spot, TooManyKinds } from './attributes';
import { Meanings, own, PairCoder } from './coder';
import type { YearCell } from './dates';
import { placeUnit, settle, type Place } from './figure';
import { Figures } from './figures';
import { foldWidth } from './fold';
import type { FigureColumn, Plan } from './layouts/plan';
import { isPlain, readNumber, type NumberCell } from './numbers';
import type { Row } from './parse';
import type { ProblemLog } from './problems';
import { LIMITS } from './result';
import type { Role } from './roles';
import { isBlank, isHeader, isNote, isTotal } from './rowkind';
import type { Tally } from './tally';
import { tidyUnit } from './units';
import { indicatorCalled, ownIndicator, type Vocabulary } from './vocabulary';

/** Indicator and unit of a figure as they are looked up again and again. */
interface Slot {
  readonly place: Place;
  readonly unit: number;
  readonly factor: number;
  /** Whole and not negative, or there is something to say. */
  readonly whole: boolean;
  readonly fraction: boolean;
}

/** What stands at the top and holds for every row. */
export interface Frame {
  readonly header: Row;
  /** Year of title, file name or answer, for tables that print none. */
  readonly year: number | null;
  /** Unit of the title: `单位：万元`. */
  readonly unit: FigureColumn['unit'];
}

/** Turns rows into figures by a plan. Every row and every cell is accounted for in `tally`. */
export class Observer {
  readonly figures = new Figures();
  readonly attributes: Attributes;
  readonly indicators: Indicator[] = [];
  private readonly indicatorIndex = new Map<string, number>();
  private readonly slots: Slot[] = [];
  private readonly slotPairs = new PairCoder();
  private readonly numbers = new Meanings<NumberCell>(readNumber);
  private readonly indicatorCells = new Meanings<number>((text) => this.meanIndicator(text));
  private readonly figureColumns: readonly number[];
  private readonly unreadColumns: number;
  private readonly totals = new Meanings<boolean>(isTotal);
  private at: Row = [];

  constructor(
    private readonly plan: Plan,
    private readonly frame: Frame,
    private readonly vocabulary: Vocabulary,
    private readonly log: ProblemLog,
    private readonly tally: Tally,
  ) {
    this.attributes = new Attributes(vocabulary, log);
    this.figureColumns = plan.figures.map((figure) => figure.column);
    this.unreadColumns = plan.unread.length;
  }

  private cell(role: Role): string {
    const column = this.plan.columns.get(role);
    return column === undefined ? '' : (this.at[column] ?? '');
  }

  private spot(role: Role, row: number): Spot {
    return { row, column: (this.plan.columns.get(role) ?? -1) + 1 };
  }

  /** Reads one row of the file (`number` from 1) that stands below the header. */
  read(row: Row, number: number): void {
    this.at = row;
    const name = this.cell('bureau');
    const code = this.cell('code');
    if (name.trim() === '' && isBlank(row)) return this.tally.skip('blank', row.length);
    const label = name.trim() === '' ? (row.find((cell) => cell.trim() !== '') ?? '') : name;
    if (this.totals.of(label)) {
      this.log.add('row-total', { row: number, text: label });
      return this.tally.skip('total', row.length);
    }
    if (this.figureColumns.every((i) => !isPlain(row[i] ?? '')) && this.isNoteRow(row, label))
      return this.tally.skip('note', row.length);
    if (
      label === this.frame.header[this.plan.columns.get('bureau') ?? 0] &&
      isHeader(row, this.frame.header)
    ) {
      return this.tally.skip('header', row.length);
    }
    if (name.trim() === '' && code.trim() === '') return this.reject('row-no-bureau', number, row, label);
    const width = this.frame.header.length;
    if (row.length > width && row.slice(width).some((cell) => cell.trim() !== '')) {
      return this.reject('row-long', number, row, row.slice(width).join(' '));
    }
    if (row.length < width) this.checkShort(row, number);
    this.readFigures(row, number, name, code);
  }

  /** A lone cell is a note unless it is a bureau that reported nothing. */
  private isNoteRow(row: Row, label: string): boolean {
    if (!isNote(row)) return false;
    const alone = row.every((cell) => cell === label || cell.trim() === '');
    return !(alone && this.plan.layout !== 'long' && looksLikeBureau(label, this.vocabulary.places));
  }

  private checkShort(row: Row, number: number): void {
    if (this.figureColumns.every((column) => column < row.length)) return;
    this.log.add('row-short', {
      row: number,
      params: { cells: row.length, expected: this.frame.header.length },
    });
  }

  private reject(
    code: 'row-no-bureau' | 'row-no-year' | 'row-no-indicator' | 'row-long' | 'cell-date-unreadable',
    number: number,
    row: Row,
    text: string,
    column?: number,
  ): void {
    this.log.add(code, { row: number, text, ...(column !== undefined && { column }) });
    this.tally.rejectRow(row.length);
  }

  private readFigures(row: Row, number: number, name: string, code: string): void {
    const { columns, figures } = this.plan;
    let ofRow: YearCell | null = null;
    if (columns.has('year')) {
      const printed = this.cell('year');
      ofRow = this.attributes.years.of(printed);
      if (ofRow === null)
        return this.reject('row-no-year', number, row, printed, this.spot('year', number).column);
    } else if (this.frame.year !== null) ofRow = { year: this.frame.year, period: FULL_YEAR };
    let indicator = -1;
    if (columns.has('indicator') || columns.has('indicatorId')) {
      indicator = this.rowIndicator();
      if (indicator === -1)
        return this.reject('row-no-indicator', number, row, '', this.spot('indicator', number).column);
    }
    const origin = this.attributes.origin(
      this.cell('source'),
      this.cell('locator'),
      this.cell('note'),
      this.cell('quote'),
    );
    const unitText = this.cell('unit');
    const unit = unitText === '' ? null : this.attributes.unitCell(unitText, this.spot('unit', number));
    const column = qualifierOf(this.cell('qualifier'));
    let taken = 0;
    let refused = 0;
    for (const figure of figures) {
      const when = figure.year ?? ofRow;
      if (when === null) return this.reject('row-no-year', number, row, '');
      const period = this.attributes.period(this.cell('period'), this.cell('asOf'), when.year, when.period);
      if (period === -1) {
        const role = this.cell('period').trim() === '' ? 'asOf' : 'period';
        return this.reject(
          'cell-date-unreadable',
          number,
          row,
          this.cell(role),
          this.spot(role, number).column,
        );
      }
      const i = this.figures.next();
      const f = this.figures;
      const which = figure.indicator === null ? indicator : this.indicatorCode(figure.indicator);
      f.indicator[i] = which;
      f.who[i] = this.attributes.who(name, code, this.cell('region'), when.year, this.spot('bureau', number));
      f.year[i] = when.year;
      const printedScope = this.cell('scope');
      const scope = printedScope.trim() === '' ? figure.scope : printedScope;
      f.scope[i] = this.attributes.scope(scope, this.cell('basis'), this.spot('scope', number));
      f.period[i] = period;
      f.origin[i] = origin;
      f.row[i] = number;
      f.column[i] = figure.column + 1;
      if (this.value(i, row[figure.column] ?? '', which, figure, unit, column)) taken += 1;
      else refused += 1;
    }
    this.tally.row(row.length, taken, refused, Math.min(this.unreadColumns, row.length));
  }

  /** Fills value, unit and flag of figure `i`; false where the cell is rejected. */
  private value(
    i: number,
    cell: string,
    indicator: number,
    figure: FigureColumn,
    unit: Place['unit'],
    column: Qualifier,
  ): boolean {
    const f = this.figures;
    const slot = this.slot(indicator, unit ?? figure.unit);
    f.unit[i] = slot.unit;
    if (isPlain(cell) && column === 'exact') {
      const value = slot.factor === 1 ? +cell : times(+cell, slot.factor);
      const odd =
        (slot.whole && (value < 0 || !Number.isInteger(value))) ||
        (slot.fraction && !(value >= 0 && value <= 100));
      if (!odd) {
        f.value[i] = value;
        f.flag[i] = 0;
        if (String(value) !== cell) f.printed.set(i, own(cell));
        return true;
      }
    }
    return this.settled(i, cell, slot, column);
  }

  private settled(i: number, cell: string, slot: Slot, column: Qualifier): boolean {
    const f = this.figures;
    const spot = { row: f.row[i] ?? 0, column: f.column[i] ?? 0, text: cell };
    const tooLong = cell.length > LIMITS.cellLength;
    const figure = settle(
      tooLong ? { kind: 'unreadable', excel: false } : this.numbers.of(cell),
      slot.place,
      column,
    );
    const { reading, unit, problem } = figure;
    if (unit !== placeUnit(slot.place)) {
      f.unit[i] = this.attributes.unitCode(unit);
      if (!this.vocabulary.dictionary.unitByPrinted.has(unit)) this.attributes.unknownUnit(unit, spot);
    }
    f.flag[i] = flagOf(reading);
    f.value[i] = reading.status === 'known' ? reading.value : NaN;
    if (reading.status === 'known' && reading.upper !== undefined) f.uppers.set(i, reading.upper);
    const text = foldWidth(cell.trim()).replace(/,(?=\d{3})|\s/g, '');
    const again = reading.status === 'known' ? String(reading.value) : '';
    if (text !== again && text !== again + unit) f.printed.set(i, own(cell.trim().slice(0, 200)));
    if (problem !== null || tooLong) {
      const { indicator } = slot.place;
      const params = {
        unit: placeUnit(slot.place),
        indicator: indicator.nameZh,
        indicatorEn: indicator.nameEn,
      };
      this.log.add(tooLong ? 'cell-too-long' : (problem ?? 'cell-unreadable'), { ...spot, params });
    }
    return reading.status === 'known' || reading.reason !== 'unreadable';
  }

  /** The title's unit (单位：万元) holds for the columns that it can be the unit of. */
  private titleUnit(indicator: Indicator): Place['unit'] {
    const { unit } = this.frame;
    const units = this.vocabulary.dictionary.unitByPrinted;
    if (unit === null) return null;
    return units.get(unit.unit)?.class === (units.get(indicator.unit)?.class ?? '') ? unit : null;
  }

  private slot(indicator: number, ownUnit: Place['unit']): Slot {
    const of = this.indicators[indicator];
    if (of === undefined) throw new Error(`no indicator ${indicator}`);
    const unit = ownUnit ?? this.titleUnit(of);
    const unitKey =
      unit === null ? 0 : this.attributes.unitCode(unit.unit) * 64 + Math.round(Math.log10(unit.factor)) + 1;
    const key = this.slotPairs.code(indicator, unitKey);
    const known = this.slots[key];
    if (known !== undefined) return known;
    const place: Place = { indicator: of, unit, units: this.vocabulary.dictionary.unitByPrinted };
    const printed = placeUnit(place);
    if (unit === null && (of.kind === 'amount' || of.kind === 'mean') && of.known) {
      this.log.once('unit-assumed', of.id, {
        text: of.nameZh,
        params: { unit: of.unit, indicator: of.nameZh, indicatorEn: of.nameEn },
      });
    }
    const slot: Slot = {
      place,
      unit: this.attributes.unitCode(printed === '‰' ? '%' : printed),
      factor: (unit?.factor ?? 1) * (printed === '‰' ? 0.1 : 1),
      whole: of.known && of.kind === 'count',
      fraction: of.kind === 'rate' || of.kind === 'share',
    };
    this.slots[key] = slot;
    return slot;
  }

  private indicatorCode(indicator: Indicator): number {
    const known = this.indicatorIndex.get(indicator.id);
    if (known !== undefined) return known;
    if (this.indicators.length >= 65_535) throw new TooManyKinds('indicator');
    const code = this.indicators.push(indicator) - 1;
    this.indicatorIndex.set(indicator.id, code);
    if (!indicator.known) this.log.once('indicator-unknown', indicator.id, { text: indicator.nameZh });
    return code;
  }

  /** A known id goes before the name; a name that nobody knows is an indicator of its own. */
  private rowIndicator(): number {
    const id = this.cell('indicatorId');
    const name = this.cell('indicator');
    if (id !== '') {
      const known =
        this.vocabulary.dictionary.indicatorById.get(id) ??
        this.vocabulary.dictionary.indicatorById.get(id.trim());
      if (known !== undefined) return this.indicatorCode(known);
    }
    if (name.trim() !== '') return this.indicatorCells.of(name);
    return id.trim() === '' ? -1 : this.indicatorCells.of(id);
  }

  private meanIndicator(text: string): number {
    return this.indicatorCode(
      indicatorCalled(text, this.vocabulary) ?? ownIndicator(text, tidyUnit(this.cell('unit'))),
    );
  }
}
