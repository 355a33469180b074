import { authorityPlace, NAMED_BUREAU_PREFIX, resolveBureau, type Bureau } from '../domain/bureau';
import { bureauCandidates, type BureauCandidate } from '../domain/bureau-candidates';
import { yearsOf, type Columns } from '../domain/columns';
import { inYear, regionsCalled, type Places } from '../domain/naming';
import { answerKey } from './answers';
import { fingerprintOf, headerForms, type HeaderForm } from './fingerprint';
import { indicatorsLike, type Candidate } from './likeness';
import type { Row } from './parse';
import type { Recognised } from './recognise';
import type { LayoutName } from './result';
import type { Role } from './roles';
import type { RowFate } from './tally';
import type { Vocabulary } from './vocabulary';

/** Rows and columns of the file that are shown, and how much of each cell. */
const ROWS = 40;
const COLUMNS = 60;
const CELL = 60;
/** Skipped rows beyond the first ones that are kept, and unknown names that are asked for. */
const FOUND = 50;
const NAMES = 300;

/** A row as it stands in the file, with what became of it. */
export interface SeenRow {
  /** From 1. */
  readonly row: number;
  readonly fate: RowFate;
  readonly cells: Row;
}

/** What a column was taken for. */
export interface SeenColumn {
  /** What stands above it, outermost first. */
  readonly path: readonly string[];
  readonly role: Role | 'figure' | 'group' | 'ignored';
  /** Of a column of figures whose header names it. */
  readonly indicator: { readonly id: string; readonly nameZh: string; readonly nameEn: string } | null;
  readonly bureau: string;
  readonly year: number | null;
  readonly unit: string;
  readonly scope: string;
}

/** An indicator that the dictionary lacks, with those it may be. */
export interface UnknownIndicator {
  /** What it is answered by. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly figures: number;
  readonly candidates: readonly Candidate[];
}

/** A bureau that no region table has, or that has another's code, with those it may be. */
export interface UnknownBureau {
  readonly key: string;
  readonly name: string;
  readonly figures: number;
  readonly candidates: readonly BureauCandidate[];
}

/** What was understood of a table, for a person to look at and to correct. */
export interface Seen {
  /** Names of the workbook's sheets; empty for a text. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** The first rows. */
  readonly head: readonly SeenRow[];
  /** Notes, totals and headers further down. */
  readonly found: readonly SeenRow[];
  /** File row of the header, from 1, and its number of rows. */
  readonly header: { readonly row: number; readonly rows: number } | null;
  /** Layouts that could read the table, the best first. */
  readonly layouts: readonly LayoutName[];
  readonly columns: readonly SeenColumn[];
  /** How many indicators and bureaus the table names; null as long as no rows are read. */
  readonly named: { readonly indicators: number; readonly bureaus: number } | null;
  readonly indicators: readonly UnknownIndicator[];
  readonly bureaus: readonly UnknownBureau[];
  /** What next year's file of the same form has too; `''` where no table was recognised. */
  readonly fingerprint: string;
  /** Where no table was recognised: what next year's file has too, by the rows that may be pointed at as its header. */
  readonly headers: readonly HeaderForm[];
}

const shown = (row: Row): Row => row.slice(0, COLUMNS).map((cell) => cell.slice(0, CELL));

/** Keeps the first rows and later ones of interest while a file is read. */
export class Sightings {
  readonly head: SeenRow[] = [];
  readonly found: SeenRow[] = [];

  /** Keeps a row if it is one of the first. */
  preview(row: number, fate: RowFate, cells: Row): void {
    if (row <= ROWS) this.head.push({ row, fate, cells: shown(cells) });
  }

  /** True for a row that `note` keeps. */
  wants(row: number, fate: RowFate): boolean {
    return row <= ROWS || (fate !== 'figures' && fate !== 'blank' && this.found.length < FOUND);
  }

  note(row: number, fate: RowFate, cells: Row): void {
    if (!this.wants(row, fate)) return;
    (row <= ROWS ? this.head : this.found).push({ row, fate, cells: shown(cells) });
  }
}

function columnsOf({ sheet, plan }: Recognised): readonly SeenColumn[] {
  const roles = new Map([...plan.columns].map(([role, column]) => [column, role]));
  const figures = new Map(plan.figures.map((figure) => [figure.column, figure]));
  return sheet.header.slice(0, COLUMNS).map((_, column) => {
    const figure = figures.get(column);
    const role = roles.get(column);
    return {
      path: (sheet.paths[column] ?? []).map((part) => part.slice(0, CELL)),
      role: role ?? (figure !== undefined ? 'figure' : plan.group === column ? 'group' : 'ignored'),
      indicator: figure?.indicator ?? null,
      bureau: figure?.bureau ?? '',
      year: figure?.year?.year ?? null,
      unit: figure?.unit?.unit ?? '',
      scope: figure?.scope ?? '',
    };
  });
}

function unknownIndicators(columns: Columns, { dictionary }: Vocabulary): readonly UnknownIndicator[] {
  return columns.indicators
    .flatMap((indicator, i) =>
      indicator.known
        ? []
        : [{ indicator, figures: (columns.offsets[i + 1] ?? columns.length) - (columns.offsets[i] ?? 0) }],
    )
    .slice(0, NAMES)
    .map(({ indicator, figures }) => ({
      key: answerKey(indicator.nameZh),
      id: indicator.id,
      name: indicator.nameZh,
      unit: indicator.unit,
      figures,
      candidates: indicatorsLike(indicator.nameZh, dictionary.indicators),
    }));
}

/** True of a bureau that nothing places, or whose printed code is another's. */
function isUnplaced({ id, name, code }: Bureau, year: number, { places, dictionary }: Vocabulary): boolean {
  if (!id.startsWith(NAMED_BUREAU_PREFIX) || dictionary.bureauById.has(id)) return false;
  return (
    code === '' || resolveBureau({ name, code, region: '' }, year, places).doubt === 'bureau-code-mismatch'
  );
}

/** True of a place that is none of today's and was one: which bureau it is depends on the year. */
function isFormer(name: string, today: number, places: Places): boolean {
  const regions = regionsCalled(authorityPlace(name) ?? '', places);
  return regions.length > 0 && inYear(regions, today).length === 0;
}

function unknownBureaus(
  columns: Columns,
  vocabulary: Vocabulary,
  yearless: boolean,
): readonly UnknownBureau[] {
  const { places, dictionary, answers } = vocabulary;
  const year = yearsOf(columns)?.[1] ?? 0;
  const unknown = columns.bureaus
    .map((bureau, code) => ({ bureau, code }))
    .filter(({ bureau }) => isUnplaced(bureau, year, vocabulary))
    .filter(({ bureau }) => !answers.bureaus.has(answerKey(bureau.name)))
    .filter(({ bureau }) => !(yearless && isFormer(bureau.name, year, places)))
    .slice(0, NAMES);
  if (unknown.length === 0) return [];
  const figures = figuresByBureau(columns);
  return unknown.map(({ bureau, code }) => ({
    key: answerKey(bureau.name),
    name: bureau.name,
    figures: figures[code] ?? 0,
    candidates: [
      ...(bureau.code === '' ? [] : [{ id: bureau.code, reason: 'code' } as const]),
      ...bureauCandidates(bureau.name, year, places, dictionary.institutions),
    ],
  }));
}

function figuresByBureau({ bureaus, bureau, length }: Columns): Uint32Array {
  const counts = new Uint32Array(bureaus.length);
  for (let i = 0; i < length; i += 1) {
    const code = bureau[i] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** What is known of the table beside its rows. */
interface Around {
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** True where the figures are there for their names only. */
  readonly yearless: boolean;
}

/** Everything that a person may look at, once a file was read (or refused after its table was seen). */
export function seen(
  { head, found }: Sightings,
  recognised: Recognised | null,
  columns: Columns | null,
  vocabulary: Vocabulary,
  { sheets, sheet, yearless }: Around,
): Seen {
  return {
    sheets,
    sheet,
    head,
    found,
    header: recognised && { row: recognised.at + 1, rows: recognised.height },
    layouts: recognised?.layouts ?? [],
    columns: recognised ? columnsOf(recognised) : [],
    named: columns && { indicators: columns.indicators.length, bureaus: columns.bureaus.length },
    indicators: columns ? unknownIndicators(columns, vocabulary) : [],
    bureaus: columns ? unknownBureaus(columns, vocabulary, yearless) : [],
    fingerprint: recognised ? fingerprintOf(recognised) : '',
    headers: recognised ? [] : headerForms(head),
  };
}
