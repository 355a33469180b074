import { group } from 'd3-array';
import type { SeriesBreak } from '../domain/break';
import { authorityPlace, type Bureau } from '../domain/bureau';
import { englishName, type DatasetName } from '../domain/dataset';
import { isFraction } from '../domain/indicator';
import { isNonexistent } from './cells';
import type { Cell, Note, NumberedSource, Question, Row } from './comparison';
import { conflictsOf, type OtherStatement } from './conflicts';
import { NOTE_NAMES, type NoteCode } from './notes';
import { isBlank, publishersAt, spokenAt } from './published';

type Params = Note['params'];

/** Units penalised over units drawn: a unit may carry several cases, and a rate over 100 % need not be wrong. */
export const SEVERAL_CASES = /^dr_(?:.+_)?penalty_rate$/;

/** Bureaus by a key, each once and in order of rows. */
class Groups {
  private readonly groups = new Map<string, { params: Params; names: Set<string> }>();

  add(params: Params, name: string): void {
    const key = JSON.stringify(params);
    const group = this.groups.get(key);
    if (group) group.names.add(name);
    else this.groups.set(key, { params, names: new Set([name]) });
  }

  notes(code: NoteCode): Note[] {
    return [...this.groups.values()].map(({ params, names }) => ({
      code,
      params: { ...params, names: [...names].slice(0, NOTE_NAMES).join('、'), count: names.size },
    }));
  }
}

/**
 * The notes of a set of rows, in the order of `NOTE_CODES`. See there for the codes' params.
 * @param touched rows that the breaks are told of: the drawn ones, and those that a median stands in for.
 */
export function annotate(
  question: Question,
  rows: readonly Row[],
  touched: readonly Row[],
  breaks: readonly SeriesBreak[],
  sources: readonly NumberedSource[],
): readonly Note[] {
  const partYear = new Groups();
  const notPublished = new Groups();
  const noNumber = new Groups();
  const notExisting = new Groups();
  const smallDenominator = new Groups();
  const rates: Note[] = [];
  const conflicts: Note[] = [];
  const derived = new Map<string, number>();
  const units = new Set<string>();
  const others = new Set<DatasetName>();
  let inferred = 0;
  let open = 0;
  let alternatives = 0;
  let demo = 0;
  let real = 0;
  const focus = rows[0]?.cells.findIndex(({ year }) => year === question.focusYear) ?? -1;
  const byIndicator = group(rows, ({ indicator }) => indicator.id);
  const indicators = [...byIndicator.values()].flatMap(([row]) => row?.indicator ?? []);
  const heard = new Map(
    [...byIndicator].map(([id, own]) => [
      id,
      { publishers: publishersAt(own, focus), spoken: spokenAt(own, focus) },
    ]),
  );

  for (const row of rows) {
    const name = placeName(row.bureau);
    const fraction = isFraction(row.indicator);
    for (const cell of row.cells) {
      const { year, reading } = cell;
      if (cell.provenance) {
        if (cell.provenance.datasetOrigin === 'demo') demo += 1;
        else real += 1;
      }
      if (reading.status === 'missing') {
        if (isNonexistent(cell)) notExisting.add({ year }, name);
        else if (year === question.focusYear) {
          const told = { year, indicator: row.indicator.id };
          const { publishers, spoken } = heard.get(row.indicator.id) ?? {};
          if (!spoken?.has(row.bureau.id)) notPublished.add(told, name);
          else if (!publishers?.has(row.bureau.id) && !isBlank(cell))
            noNumber.add({ ...told, reason: reading.reason }, name);
        }
        continue;
      }
      units.add(row.unitClass);
      if (cell.marks.length === 0 && row.scope !== 'unstated') continue;
      if (cell.marks.includes('part_year')) partYear.add({ year, period: cell.period }, name);
      if (row.scope === 'unstated') open += 1;
      if (cell.marks.includes('scope_inferred')) inferred += 1;
      if (cell.marks.includes('small_denominator')) smallDenominator.add({ year }, name);
      if (cell.marks.includes('derived')) {
        derived.set(row.indicator.id, (derived.get(row.indicator.id) ?? 0) + 1);
      }
      if (cell.marks.includes('duplicate_source')) {
        alternatives += 1;
        for (const { provenance } of cell.alternatives) others.add(provenance.datasetName);
      }
      if (cell.marks.includes('conflict'))
        conflicts.push(...conflictsOf(cell, row.scope).map((other) => conflictNote(row, cell, other)));
      if (cell.marks.includes('disagrees')) rates.push(rateNote('disagrees', row, cell));
      if (cell.marks.includes('agrees_if_cut')) rates.push(rateNote('agrees-if-cut', row, cell));
      if (fraction && reading.value > 100 && SEVERAL_CASES.test(row.indicator.id)) {
        rates.push({ code: 'over-hundred', params: { name, year, indicator: row.indicator.id } });
      }
    }
  }

  const several = new Set(rows.map((row) => row.bureau.id)).size > 1;
  const republished = sources.filter(({ source }) => source?.grade === 'republished');
  const when = (holds: boolean, code: NoteCode, params: Params = {}): Note[] =>
    holds ? [{ code, params }] : [];
  return [
    ...when(demo > 0, 'demo'),
    ...when(demo > 0 && real > 0, 'demo-mixed'),
    ...breakNotes(breaks, touched),
    ...partYear.notes('part-year'),
    ...notPublished.notes('not-published'),
    ...noNumber.notes('no-number'),
    ...notExisting.notes('not-existing'),
    ...when(units.size > 1, 'mixed-units', { units: [...units].join('、') }),
    ...when(inferred > 0, 'scope-inferred', { count: inferred }),
    ...when(open > 0, 'scope-unstated', { count: open }),
    ...indicators.flatMap(({ id, kind }) =>
      when(several && (kind === 'count' || kind === 'amount'), 'raw-counts', { indicator: id }),
    ),
    ...indicators.flatMap((i) =>
      when(i.class !== 'result', 'not-a-result', { indicator: i.id, class: i.class }),
    ),
    ...[...derived].map(([indicator, count]): Note => ({ code: 'derived', params: { indicator, count } })),
    ...(['disagrees', 'agrees-if-cut', 'over-hundred'] as const).flatMap((code) => capped(rates, code)),
    ...smallDenominator.notes('small-denominator'),
    ...capped(conflicts, 'conflict'),
    ...when(alternatives > 0, 'alternatives', {
      count: alternatives,
      datasets: listed([...others].map(({ name }) => name)),
      datasetsEn: listed([...others].map(englishName)),
    }),
    ...when(republished.length > 0, 'republished', { numbers: republished.map((s) => s.number).join('、') }),
  ];
}

/** Names that occur, each once. */
const listed = (names: readonly string[]): string => [...new Set(names)].join('、');

/** A bureau in a list of names: 西湖区 for 杭州市西湖区卫生健康局, another body's name as it is. */
function placeName({ name }: Bureau): string {
  const place = authorityPlace(name) ?? '';
  return /(?:市|自治州|盟)(.+[区县市旗])$/.exec(place)?.[1] ?? (place === '' ? name : place);
}

/** The first of a code's notes, each with the count of all. */
function capped(notes: readonly Note[], code: NoteCode): Note[] {
  const all = notes.filter((note) => note.code === code);
  return all.slice(0, NOTE_NAMES).map((note) => ({ ...note, params: { ...note.params, count: all.length } }));
}

function conflictNote(row: Row, cell: Cell, other: OtherStatement): Note {
  const { datasetName } = other.provenance;
  return {
    code: 'conflict',
    params: {
      name: placeName(row.bureau),
      year: cell.year,
      indicator: row.indicator.id,
      stated: cell.printed,
      counter: cell.unit,
      other: other.printed,
      otherCounter: other.unit,
      dataset: datasetName.name,
      datasetEn: englishName(datasetName),
    },
    readings: { stated: cell.reading, other: other.reading },
  };
}

function rateNote(code: 'disagrees' | 'agrees-if-cut', row: Row, cell: Cell): Note {
  const parts = cell.derivation;
  return {
    code,
    params: {
      name: placeName(row.bureau),
      year: cell.year,
      indicator: row.indicator.id,
      scope: row.scope,
      stated: cell.printed,
      counter: cell.unit,
    },
    ...(parts && parts.value
      ? {
          readings: {
            stated: cell.reading,
            numerator: parts.numerator.reading,
            denominator: parts.denominator.reading,
            recomputed: parts.value,
          },
        }
      : {}),
  };
}

function breakNotes(breaks: readonly SeriesBreak[], rows: readonly Row[]): Note[] {
  const names = new Map(breaks.map(({ id }) => [id, new Set<string>()]));
  for (const row of rows) for (const { id } of row.breaks) names.get(id)?.add(placeName(row.bureau));
  return breaks.map(({ id, date, severs }) => {
    const touched = [...(names.get(id) ?? [])];
    const list = touched.slice(0, NOTE_NAMES).join('、');
    return {
      code: 'break',
      params: { id, date, names: list, count: touched.length, severs: severs ? 1 : 0 },
    };
  });
}
