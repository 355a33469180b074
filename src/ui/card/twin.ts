import type { Words } from '../../charts/words';
import type { RichTable } from '../../export/rich-table';
import type { Texts } from '../../i18n/index';
import type { Comparison } from '../../query/comparison';
import { tableLines } from '../panels/table-lines';

/** The table twin of a card as it is pasted: the columns of the screen, without those that say nothing. */
export function twinOf(
  title: string,
  comparisons: readonly Comparison[],
  foot: readonly string[],
  words: Words,
  texts: Texts,
): RichTable {
  const t = texts.table;
  const lines = comparisons.flatMap((each) => tableLines(each, words, texts));
  const several = new Set(lines.map((line) => line.indicatorId)).size > 1;
  const parts = lines.some((line) => line.numerator !== '');
  return {
    title,
    head: [
      t.bureau,
      ...(several ? [t.indicator] : []),
      t.year,
      t.scope,
      t.value,
      ...(parts ? [t.numerator, t.denominator] : []),
      t.mark,
      t.unit,
      t.source,
    ],
    rows: lines.map((line) => [
      line.bureau,
      ...(several ? [line.indicator] : []),
      String(line.year),
      line.scope,
      line.value,
      ...(parts ? [line.numerator, line.denominator] : []),
      line.marks,
      line.unit,
      line.source,
    ]),
    foot,
  };
}
