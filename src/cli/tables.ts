import type { BreakKind, SeriesBreak } from '../domain/break';
import type { DictionaryTables, Institution } from '../domain/dictionary';
import type { Indicator, IndicatorClass, IndicatorKind, Polarity } from '../domain/indicator';
import type { Lineage, Region } from '../domain/region';
import type { Source } from '../domain/source';
import type { Composition, Relation } from '../domain/composition';
import type { Unit } from '../domain/unit';
import { listOf, readCsv, type TableRow } from './tables/csv';

/** The words of a closed list as they stand in the file: `checkTables` proves that they are of the list. */
const word = <T extends string>(row: TableRow, column: string): T => row.cell(column) as T;

const indicator = (row: TableRow): Indicator => ({
  id: row.cell('id'),
  nameZh: row.cell('name_zh'),
  nameEn: row.cell('name_en'),
  category: row.cell('category'),
  class: word<IndicatorClass>(row, 'class'),
  core: row.cell('core') === '1',
  unit: row.cell('unit'),
  kind: word<IndicatorKind>(row, 'kind'),
  numeratorId: row.cell('numerator_id'),
  denominatorId: row.cell('denominator_id'),
  polarity: word<Polarity>(row, 'polarity'),
  headerAliases: listOf(row.cell('header_aliases')),
  proseAliases: listOf(row.cell('prose_aliases')),
  definitionZh: row.cell('definition_zh'),
  definitionEn: row.cell('definition_en'),
  caveatsZh: row.cell('caveats_zh'),
  caveatsEn: row.cell('caveats_en'),
  known: true,
});

const unit = (row: TableRow): Unit => ({
  printed: row.cell('printed'),
  class: row.cell('class'),
  factor: Number(row.cell('factor')),
});

const total = (row: TableRow): Composition => ({
  totalId: row.cell('total'),
  partIds: listOf(row.cell('parts')),
  relation: word<Relation>(row, 'relation'),
  unitClass: row.cell('unit_class'),
});

const region = (row: TableRow): Region => ({
  code: row.cell('code'),
  name: row.cell('name'),
  kind: row.cell('kind'),
  parentCode: row.cell('parent_code'),
  validFrom: row.cell('valid_from'),
  validTo: row.cell('valid_to'),
  note: row.cell('note'),
});

const lineage = (row: TableRow): Lineage => ({
  fromCode: row.cell('from_code'),
  toCode: row.cell('to_code'),
  extent: word<Lineage['extent']>(row, 'extent'),
  date: row.cell('date'),
  note: row.cell('note'),
});

const seriesBreak = (row: TableRow): SeriesBreak => ({
  id: row.cell('id'),
  kind: word<BreakKind>(row, 'kind'),
  codes: listOf(row.cell('codes')),
  indicators: listOf(row.cell('indicators')),
  date: row.cell('date'),
  severs: row.cell('severs') === '1',
  labelZh: row.cell('label_zh'),
  labelEn: row.cell('label_en'),
  source: row.cell('source'),
});

const institution = (row: TableRow): Institution => ({
  region: row.cell('region'),
  oldName: row.cell('old_name'),
  newName: row.cell('new_name'),
  when: row.cell('when'),
  source: row.cell('source'),
  status: row.cell('status'),
});

const source = (row: TableRow): Source => ({
  id: row.cell('source'),
  title: row.cell('title'),
  type: row.cell('type'),
  url: row.cell('url'),
  grade: word<Source['grade']>(row, 'grade'),
});

/**
 * The dictionary, regions, breaks and sources of a folder `data/`. Takes the files at their word: that
 * they keep their schema is `checkTables`' to say.
 */
export function readTables(dir: string): DictionaryTables {
  const rows = <T>(file: string, read: (row: TableRow) => T): T[] => readCsv(dir, file).rows.map(read);
  return {
    indicators: rows('indicators.csv', indicator),
    units: rows('units.csv', unit),
    totals: rows('totals.csv', total),
    regions: rows('regions.csv', region),
    lineage: rows('lineage.csv', lineage),
    breaks: rows('breaks.csv', seriesBreak),
    institutions: rows('institutions.csv', institution),
    sources: rows('sources.csv', source),
  };
}

export { checkTables } from './tables/check';
export { readBundledSets } from './tables/bundled';
