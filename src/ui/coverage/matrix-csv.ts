import { guarded } from '../../domain/formula';
import { BYTE_ORDER_MARK, csvCell, csvLine } from '../../export/line';
import { codeAt } from '../../query/coverage';
import type { Words } from '../../charts/words';
import type { CoverageModel } from './coverage-model.svelte';

const cell = (text: string): string => csvCell(guarded(text));

/** The matrix as it is shown, its cells in words, with the counts on both edges: what a spreadsheet opens. */
export function matrixCsv(model: CoverageModel, title: string, words: Words): string {
  const { arranged, coverage, bureaus, signs, texts: t } = model;
  const { shape } = model.layout;
  const line = (cells: readonly (string | number)[]): string =>
    csvLine(cells.map((each) => cell(String(each))));
  const heads = arranged.columns.map((column) => {
    const { indicator, year } = model.columnOf(column);
    return shape === 'years' ? String(year) : indicator ? words.indicator(indicator) : '';
  });
  const hasDemo = arranged.byRow.fictional.some((count) => count > 0);
  return [
    BYTE_ORDER_MARK,
    line([title, ...(hasDemo ? [t.fileFictional] : [])]),
    line([t.bureau, shape === 'years' ? t.yearsStated : t.items, ...heads]),
    line([t.publishers, '', ...arranged.byColumn.stated]),
    ...arranged.rows.map((row, at) =>
      line([
        bureaus[row]?.name ?? '',
        arranged.byRow.stated[at] ?? 0,
        ...arranged.columns.map((column) => signs[codeAt(coverage, row, column)]?.word ?? ''),
      ]),
    ),
  ].join('');
}
