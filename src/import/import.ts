import type { Dictionary } from '../domain/dictionary';
import { FULL_YEAR } from '../domain/period';
import type { ProblemCode } from '../domain/problem';
import { TooManyKinds } from './attributes';
import type { YearCell } from './dates';
import { DecodeFailure, decodings, gbPlausibility, PLAUSIBLE, utf16ByZeroes, type Decoding } from './decode';
import { finish } from './finish';
import { unitOfTitles, yearIn } from './frame';
import { Observer } from './observe';
import { rowBatches, type Row } from './parse';
import { ProblemLog, type ProblemDetail } from './problems';
import { refused } from './refused';
import { recognise, type Recognised } from './recognise';
import { RecordTooLong } from './records';
import { looksBinary, refusedByBytes, refusedByText } from './signature';
import { LIMITS, type Answers, type ImportInput, type ImportResult, type Progress } from './result';
import { isBlank } from './rowkind';
import { Tally } from './tally';
import { makeVocabulary, type Vocabulary } from './vocabulary';

/** Rows that the header is looked for in, and that the layouts look at. */
const SAMPLE_ROWS = 400;

/** Reasons to refuse a table that was parsed. */
const REFUSED_TABLES: readonly ProblemCode[] = ['layout-not-supported', 'layout-unknown', 'column-missing'];

/** An import that ends with nothing; the log says why. */
class Refused extends Error {}

/**
 * Reads a CSV's bytes into columns and problems: decode, parse, recognise, observe, sort. Pure and
 * synchronous; the same bytes and answers give the same result. Never throws, whatever the bytes.
 * @param progress told bytes read and bytes in all, about once a megabyte
 */
export function importFile(
  input: ImportInput,
  dictionary: Dictionary,
  answers: Answers = {},
  progress?: Progress,
): ImportResult {
  const { name, bytes } = input;
  if (bytes.length > LIMITS.fileBytes) {
    return refused(name, 'file-too-large', { params: { bytes: bytes.length, limit: LIMITS.fileBytes } });
  }
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe;
  const wide = marked || (answers.encoding ?? '').startsWith('utf-16') || utf16ByZeroes(bytes) !== null;
  const code = refusedByBytes(bytes) ?? (!wide && looksBinary(bytes) ? 'file-is-binary' : null);
  if (code !== null) return refused(name, code);
  const vocabulary = makeVocabulary(dictionary);
  for (const decoding of decodings(bytes, answers.encoding)) {
    try {
      return new Run(input, vocabulary, answers, decoding, progress).result();
    } catch (error) {
      if (error instanceof DecodeFailure) continue;
      const params = { reason: error instanceof Error ? error.message : String(error) };
      return refused(name, 'import-failed', { params });
    }
  }
  return refused(name, 'file-is-binary');
}

/** One reading of a file in one encoding. */
class Run {
  private readonly log = new ProblemLog();
  private tally = new Tally();
  private readonly waiting: Row[] = [];
  private readonly brokenRows = new Set<number>();
  private recognised: Recognised | null = null;
  private observer: Observer | null = null;
  private delimiter: ImportResult['delimiter'] = null;
  private number = 0;

  constructor(
    private readonly input: ImportInput,
    private readonly vocabulary: Vocabulary,
    private readonly answers: Answers,
    private readonly decoding: Decoding,
    private readonly progress: Progress | undefined,
  ) {}

  /** @throws DecodeFailure */
  result(): ImportResult {
    let columns: ImportResult['columns'] = null;
    try {
      this.readAll();
      if (this.observer !== null)
        columns = finish(this.observer, this.vocabulary, this.answers, this.log, this.tally);
    } catch (error) {
      if (error instanceof RecordTooLong) this.log.add('file-not-a-table');
      else if (error instanceof TooManyKinds)
        this.log.add('too-many-kinds', { params: { what: error.what } });
      else if (!(error instanceof Refused)) throw error;
      else if (REFUSED_TABLES.some((code) => this.log.counts[code] !== undefined)) this.countRefused();
      columns = null;
    }
    const usable = columns !== null && this.tally.rows.accepted > 0;
    const contradicted =
      (this.log.counts['duplicate-conflict'] ?? 0) > 0 && this.answers.conflict === undefined;
    const waits = columns !== null && contradicted;
    if (!usable && !waits && this.log.listed.length === 0) this.log.add('file-header-only');
    return {
      file: this.input.name,
      outcome: waits
        ? 'needs_user_choice'
        : !usable
          ? 'reject'
          : this.log.warned
            ? 'accept_with_warnings'
            : 'accept',
      encoding: this.decoding.encoding,
      delimiter: this.delimiter,
      layout: this.layout(),
      rows: this.tally.rows,
      cells: this.tally.cells,
      skipped: { ...this.tally.skipped },
      problems: this.log.finished(),
      problemCounts: { ...this.log.counts },
      columns: usable || waits ? columns : null,
    };
  }

  /** A table that is refused was seen all the same: its rows are counted, none is taken. */
  private countRefused(): void {
    this.tally = new Tally();
    try {
      for (const { rows } of rowBatches(this.input.bytes, this.decoding)) {
        for (const row of rows) {
          if (isBlank(row)) this.tally.skip('blank', row.length);
          else this.tally.rejectRow(row.length);
        }
      }
    } catch (error) {
      if (!(error instanceof RecordTooLong)) throw error;
    }
  }

  private layout(): ImportResult['layout'] {
    if (this.recognised?.kind === 'plan') return this.recognised.plan.layout;
    return this.recognised?.kind === 'not-supported' ? this.recognised.found.layout : null;
  }

  private refuse(code: ProblemCode, detail: ProblemDetail = {}): never {
    this.log.add(code, detail);
    throw new Refused();
  }

  private readAll(): void {
    const { bytes } = this.input;
    const { encoding, strict } = this.decoding;
    if (!strict) this.log.add('encoding-replaced', { params: { encoding } });
    if (encoding === 'gb18030' && this.answers.encoding === undefined && gbPlausibility(bytes) < PLAUSIBLE) {
      this.log.add('encoding-doubtful', { params: { encoding } });
    }
    let first = true;
    for (const batch of rowBatches(bytes, this.decoding)) {
      if (first) {
        const code = refusedByText(batch.text.slice(0, 4096));
        if (code !== null) this.refuse(code);
      }
      first = false;
      this.delimiter = batch.delimiter;
      for (const index of batch.broken) this.brokenRows.add(this.number + this.waiting.length + index + 1);
      for (const row of batch.rows) this.take(row);
      if (this.tally.cellsSoFar > LIMITS.cells)
        this.refuse('too-many-cells', { params: { limit: LIMITS.cells } });
      this.progress?.(batch.end, bytes.length);
    }
    if (this.observer === null) this.start();
  }

  private take(row: Row): void {
    if (this.observer !== null) return this.read(row);
    this.waiting.push(row);
    if (this.waiting.length >= SAMPLE_ROWS) this.start();
  }

  private read(row: Row): void {
    this.number += 1;
    if (this.brokenRows.size > 0 && this.brokenRows.has(this.number)) {
      this.log.add('quote-unclosed', { row: this.number, text: row.join(' ').slice(0, 200) });
    }
    this.observer?.read(row, this.number);
  }

  /** Recognises the table by its first rows, then reads them. */
  private start(): void {
    const rows = this.waiting.splice(0);
    const recognised = recognise(rows, this.vocabulary);
    this.recognised = recognised;
    if (recognised.kind === 'unknown') this.refuseUnknown(rows);
    if (recognised.kind === 'not-supported') {
      const { shape } = recognised.found;
      this.refuse('layout-not-supported', { row: recognised.at + 1, params: { shape } });
    }
    const { plan } = recognised;
    const named = plan.columns.has('indicator') || plan.columns.has('indicatorId');
    if (!named && plan.figures.some((figure) => figure.indicator === null)) {
      this.refuse('column-missing', { row: recognised.at + 1, params: { column: 'indicator' } });
    }
    if (recognised.header.length > 65_535) this.refuse('too-many-cells', { params: { limit: 65_535 } });
    const year = this.yearOf(recognised, rows);
    const unit = unitOfTitles(recognised.titles, this.vocabulary);
    for (const { column, code } of plan.unread) {
      const text = recognised.header[column] ?? '';
      if (code !== null) this.log.add(code, { row: recognised.at + 1, column: column + 1, text });
    }
    this.observer = new Observer(
      plan,
      { header: recognised.header, headerRow: recognised.at + 1, year, unit },
      this.vocabulary,
      this.log,
      this.tally,
    );
    rows.forEach((row, i) => {
      if (i > recognised.at) return this.read(row);
      this.number += 1;
      this.tally.skip(i === recognised.at ? 'header' : isBlank(row) ? 'blank' : 'title', row.length);
    });
  }

  private refuseUnknown(rows: readonly Row[]): never {
    const filled = rows.filter((row) => !isBlank(row));
    if (filled.length === 0) this.refuse('file-empty');
    const widest = filled.reduce((most, row) => Math.max(most, row.length), 0);
    if (this.delimiter === null || widest < 2) this.refuse('file-not-a-table');
    if (filled.length === 1) this.refuse('file-header-only');
    this.refuse('layout-unknown', { row: 1, text: (filled[0] ?? []).join(' | ') });
  }

  /** The year of a table whose rows print none, and the part of it: the answer, the title's, the file name's. */
  private yearOf(
    { plan, titles, at }: Extract<Recognised, { kind: 'plan' }>,
    rows: readonly Row[],
  ): YearCell | null {
    if (plan.columns.has('year') || plan.figures.every((figure) => figure.year !== null)) return null;
    const title = titles.join(' ');
    const [inTitle, inName] = [yearIn(title), yearIn(this.input.name)];
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
    } else this.log.add('year-from-file-name', { text: this.input.name, params });
    return found;
  }
}
