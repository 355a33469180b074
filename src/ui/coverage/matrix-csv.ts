import { guarded } from '../../domain/formula';
import { BYTE_ORDER_MARK, csvCell, csvLine } from '../../export/line';
import { codeAt } from '../../query/coverage';
import type { Words } from '../../charts/words';
import type { CoverageModel } from './coverage-model.svelte';

/** What of the screen a file is made of. */
export type Shown = Pick<
  CoverageModel,
  'arranged' | 'coverage' | 'bureaus' | 'signs' | 'texts' | 'layout' | 'columnOf'
>;

const cell = (text: string): string => csvCell(guarded(text));

/**
 * The matrix as it is shown, its cells in words, with the counts on both edges and of how many they are: what a
 * spreadsheet opens.
 * @param titles what it is about, and of whom, how many and which scope.
 */
export function matrixCsv(model: Shown, titles: readonly string[], words: Words): string {
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
    line([...titles, ...(hasDemo ? [t.fileFictional] : [])]),
    line([
      t.bureau,
      ...(shape === 'years' ? [t.yearsStated, t.yearsStood] : [t.items, t.itemsAsked]),
      ...heads,
    ]),
    line([t.publishers, '', '', ...arranged.byColumn.stated]),
    line([t.bureausStood, '', '', ...arranged.standing]),
    ...arranged.rows.map((row, at) =>
      line([
        bureaus[row]?.name ?? '',
        arranged.byRow.stated[at] ?? 0,
        arranged.standingOf[at] ?? 0,
        ...arranged.columns.map((column) => signs[codeAt(coverage, row, column)]?.word ?? ''),
      ]),
    ),
  ].join('');
}
