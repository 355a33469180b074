import type { Dictionary } from '../domain/dictionary';
import { guarded } from '../domain/formula';
import { datasetOf, indexOf } from '../query/reader';
import type { LoadedDataset } from '../table/table';
import { csvCell, csvLine } from './line';
import type { Listing } from './listing';
import { QUALIFIER_CELLS, valueCell } from './value';
import { basisWord, entryAt, scopeWord } from './words';

const HEADER = [
  ...[
    '单位名称',
    '行政区划代码',
    '年份',
    '期间',
    '指标',
    'indicator_id',
    '口径',
    '口径依据',
    '数值',
    '计量单位',
  ],
  ...['限定', '来源', '出处', '原文', '备注'],
];
/** Which data set a figure comes from, where there are several. */
const DATASET = '数据集';

/** A row a figure, by section 1 of `data/README.md`; text by text, nothing is lost. */
export function* longCsv(listing: Listing, dictionary: Dictionary): Generator<string, readonly []> {
  const units = dictionary.unitByPrinted;
  const { datasets } = listing.table;
  yield csvLine(listing.ofFile ? HEADER : [...HEADER, DATASET]);
  for (const piece of listing.pieces()) {
    const lines: string[] = [];
    for (let at = 0; at < piece.length; at += 1) {
      const ref = piece[at] ?? 0;
      const dataset = datasets[datasetOf(ref)];
      if (dataset !== undefined) lines.push(lineOf(dataset, indexOf(ref), units, listing.ofFile));
    }
    yield lines.join('');
  }
  return [];
}

function lineOf(
  { meta, columns }: LoadedDataset,
  i: number,
  units: Dictionary['unitByPrinted'],
  ofFile: boolean,
): string {
  const entry = entryAt(columns, i);
  const { indicator, scope, unit, reading } = entry;
  const origin = columns.origins[columns.origin[i] ?? 0];
  const value = valueCell(reading, entry.printed, { indicator, unit, units, apart: true });
  const qualifier = reading.status === 'known' ? QUALIFIER_CELLS[reading.qualifier] : '';
  const texts = [origin?.source, origin?.locator, origin?.quote, origin?.note];
  const cells = [
    guarded(entry.name),
    guarded(entry.code),
    String(entry.year),
    guarded(entry.period),
    guarded(indicator.nameZh),
    guarded(indicator.id),
    scopeWord(scope),
    basisWord(scope),
    value ?? (reading.status === 'known' ? String(reading.value) : ''),
    guarded(unit),
    qualifier,
    ...texts.map((text) => guarded(text ?? '')),
  ];
  if (!ofFile) cells.push(guarded(meta.name));
  return csvLine(cells.map(csvCell));
}
