import type { Columns } from '../domain/columns';
import { FULL_YEAR } from '../domain/period';
import type { ProblemCode } from '../domain/problem';
import type { Answers } from './answers';
import { TooManyKinds } from './attributes';
import { LAST_YEAR, type YearCell } from './dates';
import { DecodeFailure } from './decode';
import { finish } from './finish';
import { withoutMarks } from './footnote-marks';
import { placeOfTitles, unitLineBelow, unitsOfTitles, yearIn } from './frame';
import { Observer } from './observe';
import { printedHead } from './header-rows';
import type { Row } from './parse';
import { PORTIONS, type Reading } from './pieces';
import { ProblemLog, type ProblemDetail } from './problems';
import { COLUMNS_MAX, recognise, type Recognised } from './recognise';
import { partsRows } from './roles';
import { RecordTooLong } from './records';
import type { RowSink } from './scan/scan';
import { seen, Sightings } from './seen';
import { refusedByText } from './signature';
import { LIMITS, type ImportResult, type Progress } from './result';
import { isBlank } from './rowkind';
import { bureausMerged } from './sheet';
import type { RowSource } from './source';
import { Tally } from './tally';
import { reportTotals } from './totals/report';
import { StatedTotals } from './totals/stated';
import type { ColumnUnit } from './units';
import type { Vocabulary } from './vocabulary';

/** Reasons to refuse a table that was parsed. */
const REFUSED_TABLES: readonly ProblemCode[] = ['layout-unknown', 'column-missing'];

/** What names mean where no year is known: the places of today. */
const NO_YEAR: YearCell = { year: LAST_YEAR, period: FULL_YEAR };
/** Names are looked for in so many rows; the others come to light when the year is known. */
const NAMED_ROWS = 100_000;

/** An import that ends with nothing; the log says why. */
class Refused extends Error {}

/** A scan that ended with something to say of the whole file: said by reading all of it as text. */
export class ScanFailure extends Error {}

/** One reading of one table. */
export class Run implements RowSink {
  private readonly log: ProblemLog;
  private readonly sightings = new Sightings();
  private tally = new Tally();
  private readonly waiting: Row[] = [];
  private readonly brokenRows = new Set<number>();
  private recognised: Recognised | null = null;
  observer: Observer | null = null;
  private stated: StatedTotals | null = null;
  private delimiter: ImportResult['delimiter'] = null;
  private number = 0;
  private scans: boolean;
  /** Makes what reads the names of a table whose year is not known. */
  private yearless: (() => Observer) | null = null;

  constructor(
    private readonly name: string,
    private readonly source: RowSource,
    private readonly vocabulary: Vocabulary,
    private readonly answers: Answers,
    private readonly progress: Progress | undefined,
    /** Rows that the header is looked for in, and that the layouts look at. */
    private readonly sample = PORTIONS.sample,
  ) {
    this.log = new ProblemLog(vocabulary.answers.doubts);
    this.scans = source.scan !== null;
  }

  /** @throws DecodeFailure, ScanFailure */
  *result(): Reading<ImportResult> {
    let columns: ImportResult['columns'] = null;
    let totals: ImportResult['totals'] = null;
    let named: ImportResult['columns'] = null;
    try {
      yield* this.readAll();
      if (this.observer !== null && this.stated !== null) {
        this.observer.tellUnitsBelow();
        totals = reportTotals(this.stated, this.observer, this.vocabulary, this.log);
        columns = finish(this.observer, this.vocabulary, this.answers, this.log, this.tally);
      }
    } catch (error) {
      if (this.scans && !(error instanceof DecodeFailure)) throw new ScanFailure();
      if (error instanceof RecordTooLong) this.log.add('file-not-a-table');
      else if (error instanceof TooManyKinds)
        this.log.add('too-many-kinds', { params: { what: error.what } });
      else if (!(error instanceof Refused)) throw error;
      else if (REFUSED_TABLES.some((code) => this.log.counts[code] !== undefined))
        named = yield* this.countRefused();
      columns = null;
    }
    const usable = columns !== null && this.tally.rows.accepted > 0;
    const contradicted =
      (this.log.counts['duplicate-conflict'] ?? 0) > 0 && this.answers.conflict === undefined;
    const waits = columns !== null && contradicted;
    if (!usable && !waits && this.log.listed.every(({ severity }) => severity !== 'error'))
      this.log.add('file-header-only');
    return {
      file: this.name,
      outcome: waits
        ? 'needs_user_choice'
        : !usable
          ? 'reject'
          : this.log.warned
            ? 'accept_with_warnings'
            : 'accept',
      encoding: this.source.encoding,
      delimiter: this.delimiter,
      layout: this.recognised?.plan.layout ?? null,
      rows: this.tally.rows,
      cells: this.tally.cells,
      skipped: { ...this.tally.skipped },
      problems: this.log.finished(),
      problemCounts: { ...this.log.counts },
      columns: usable || waits ? columns : null,
      totals: usable || waits ? totals : null,
      seen: seen(this.sightings, this.recognised, columns ?? named, this.vocabulary, {
        sheets: this.source.sheets,
        sheet: this.source.sheet,
        yearless: named !== null,
      }),
    };
  }

  /**
   * A table that is refused was seen all the same: its rows are counted and shown, none is taken.
   * @returns figures of no year, for the names in them, where nothing but the year is missing
   */
  private *countRefused(): Reading<Columns | null> {
    this.tally = new Tally();
    const shown = this.sightings.head.length;
    const names = this.yearless?.() ?? null;
    const first = this.recognised === null ? 0 : this.recognised.at + this.recognised.height;
    let number = 0;
    try {
      for (const { from, to, batch } of this.source.batches(null)) {
        for (const row of batch(yield { from, to }).rows) {
          if (isBlank(row)) this.tally.skip('blank', row.length);
          else this.tally.rejectRow(row.length);
          number += 1;
          if (number > shown) this.sightings.preview(number, this.tally.last, row);
          if (number > first && number <= NAMED_ROWS) names?.read(row, number);
        }
      }
      return names && finish(names, this.vocabulary, this.answers, new ProblemLog(), new Tally());
    } catch (error) {
      if (!(error instanceof RecordTooLong || error instanceof TooManyKinds)) throw error;
      return null;
    }
  }

  private refuse(code: ProblemCode, detail: ProblemDetail = {}): never {
    this.log.add(code, detail);
    throw new Refused();
  }

  private *readAll(): Reading<void> {
    const { source } = this;
    source.tell(this.log);
    const scanned = source.scan === null ? null : yield* source.scan(this);
    if (scanned === null) this.scans = false;
    else this.delimiter = scanned.delimiter;
    for (const { from, to, batch } of source.batches(scanned)) {
      const { rows, broken, delimiter, text } = batch(yield { from, to });
      if (from === 0 && source.encoding !== null) {
        const code = refusedByText(text.slice(0, 4096));
        if (code !== null) this.refuse(code);
      }
      this.delimiter = delimiter;
      for (const index of broken) this.brokenRows.add(this.number + this.waiting.length + index + 1);
      for (const row of rows) this.take(row);
      this.passed(to);
    }
    if (this.observer === null) this.start(true);
  }

  passed(end: number): void {
    if (this.tally.cellsSoFar > LIMITS.cells)
      this.refuse('too-many-cells', { params: { limit: LIMITS.cells } });
    this.progress?.(end, this.source.size);
  }

  next(): number {
    this.number += 1;
    return this.number;
  }

  wants(number: number): boolean {
    return this.sightings.wants(number, this.tally.last);
  }

  saw(number: number, row: Row): void {
    this.sightings.note(number, this.tally.last, row);
  }

  take(row: Row): void {
    if (this.observer !== null) return this.read(row);
    this.waiting.push(row);
    if (this.waiting.length >= this.sample) this.start();
  }

  private read(row: Row): void {
    const number = this.next();
    if (this.brokenRows.size > 0 && this.brokenRows.has(number)) {
      this.log.add('quote-unclosed', { row: number, text: row.join(' ').slice(0, 200) });
    }
    this.observer?.read(row, number);
    this.stated?.columns?.read(row, number);
    this.saw(number, row);
  }

  /** Recognises the table by its first rows, then reads them. @param whole they are all that there are */
  private start(whole = false): void {
    const rows = this.waiting.splice(0);
    const recognised = recognise(rows, this.vocabulary, this.answers);
    this.recognised = recognised;
    const end = recognised === null ? 0 : recognised.at + recognised.height;
    const above = (i: number): 'blank' | 'title' | 'header' =>
      recognised !== null && i >= recognised.at ? 'header' : isBlank(rows[i] ?? []) ? 'blank' : 'title';
    // Rows are shown to the reader also where the table is refused.
    rows.slice(0, recognised === null ? rows.length : end).forEach((row, i) => {
      this.sightings.note(i + 1, above(i), row);
    });
    if (recognised === null) {
      if (rows.some((row) => row.length > COLUMNS_MAX))
        this.refuse('too-many-cells', { params: { limit: COLUMNS_MAX } });
      this.refuseUnknown(rows);
    }
    this.observer = this.observerOf(recognised, rows, whole);
    rows.forEach((row, i) => {
      if (i >= end) return this.read(row);
      this.number += 1;
      this.tally.skip(above(i), row.length);
    });
  }

  private observerOf(recognised: Recognised, rows: readonly Row[], whole: boolean): Observer {
    const { plan, sheet, at, height } = recognised;
    const { header, titles } = sheet;
    const named = plan.columns.has('indicator') || plan.columns.has('indicatorId');
    if (!named && plan.figures.some((figure) => figure.indicator === null)) {
      this.refuse('column-missing', { row: at + 1, params: { column: 'indicator' } });
    }
    const frame = {
      header,
      heads: rows.slice(at, at + height),
      headerRow: at + height,
      units: this.unitsOf(titles, rows, at + height, whole),
      merged: bureausMerged(sheet, plan.columns.get('bureau')),
      trimmed: this.source.encoding === null,
      place: placeOfTitles([...titles, this.name], this.vocabulary.places),
    };
    const { vocabulary } = this;
    const quiet = () => [new ProblemLog(vocabulary.answers.doubts), new Tally()] as const;
    this.yearless = () => new Observer(plan, { ...frame, year: NO_YEAR }, vocabulary, ...quiet());
    this.tellMarks(rows.slice(at, at + height), at);
    const year = this.yearOf(recognised, rows);
    for (const { column, code } of plan.unread) {
      const text = header[column] ?? '';
      const told = code === 'column-unknown' && partsRows(text) ? 'column-parts' : code;
      if (told !== null) this.log.add(told, { row: at + 1, column: column + 1, text });
    }
    // What is odd about a total is no figure's: its reader keeps a log and a tally that nobody sees.
    this.stated = new StatedTotals(
      plan,
      (of) => new Observer(of, { ...frame, year }, vocabulary, ...quiet()),
    );
    return new Observer(plan, { ...frame, year }, vocabulary, this.log, this.tally, this.stated);
  }

  /** What titles state, else a line below the table, where the whole of it is known before it is read. */
  private unitsOf(
    titles: readonly string[],
    rows: readonly Row[],
    from: number,
    whole: boolean,
  ): readonly ColumnUnit[] {
    const { vocabulary } = this;
    const units = unitsOfTitles(titles, vocabulary);
    const line = units.length === 0 && whole ? unitLineBelow(rows.slice(from), vocabulary) : null;
    if (line === null) return units;
    this.log.add('unit-from-foot', { row: from + line.at + 1, text: line.text });
    return unitsOfTitles([line.text], vocabulary);
  }

  /** Tells of the header's cells that lead to a footnote. */
  private tellMarks(heads: readonly Row[], at: number): void {
    heads.forEach((head, r) =>
      head.forEach((cell, c) => {
        const text = printedHead(cell);
        const name = withoutMarks(text);
        if (name !== text)
          this.log.once('footnote-mark', text, { row: at + r + 1, column: c + 1, text, params: { name } });
      }),
    );
  }

  private refuseUnknown(rows: readonly Row[]): never {
    const filled = rows.filter((row) => !isBlank(row));
    if (filled.length === 0) this.refuse('file-empty');
    const widest = filled.reduce((most, row) => Math.max(most, row.length), 0);
    if (widest < 2 || (this.source.encoding !== null && this.delimiter === null))
      this.refuse('file-not-a-table');
    if (filled.length === 1) this.refuse('file-header-only');
    this.refuse('layout-unknown', { row: 1, text: (filled[0] ?? []).join(' | ') });
  }

  /** The year of a table whose rows print none, and the part of it: the answer, the title's, the file name's. */
  private yearOf({ plan, sheet, at }: Recognised, rows: readonly Row[]): YearCell | null {
    if (plan.columns.has('year') || plan.figures.every((figure) => figure.year !== null)) return null;
    const title = sheet.titles.join(' ');
    const [inTitle, inName] = [yearIn(title), yearIn(this.name)];
    const answered = this.answers.year;
    if (answered !== undefined) {
      const same = [inTitle, inName].find((found) => found?.year === answered);
      return same ?? { year: answered, period: FULL_YEAR };
    }
    const found = inTitle ?? inName;
    if (found === null) this.refuse('column-missing', { row: at + 1, params: { column: 'year' } });
    const params = { year: found.period === FULL_YEAR ? found.year : found.period };
    if (inTitle !== null) {
      const row = rows.findIndex((cells) => yearIn(cells.join(' ')) !== null) + 1;
      this.log.add('year-from-title', { row, text: title, params });
    } else this.log.add('year-from-file-name', { text: this.name, params });
    return found;
  }
}
