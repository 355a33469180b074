import type { RichTable } from '../../export/rich-table';
import type { Texts } from '../../i18n/index';
import type { OverviewTexts } from '../../i18n/overview-zh';
import type { NumberedSource } from '../../query/comparison';
import { sourceLine } from '../card/source-line';
import type { Told } from './told';

/** The one-page table as it is pasted: the columns of the screen, its marks, and the numbered sources. */
export function copiedTable(
  title: string,
  year: number,
  lines: readonly Told[],
  foot: readonly string[],
  sources: readonly NumberedSource[],
  texts: Texts,
  overview: OverviewTexts,
): RichTable {
  const { columns } = overview;
  return {
    title,
    head: [
      columns.indicator,
      columns.now(year),
      columns.before(year - 1),
      columns.change,
      columns.rank,
      columns.median,
      columns.sources,
    ],
    rows: lines.map(({ text }) => [
      text.head,
      [text.now, ...text.signs, text.parts === '' ? '' : texts.bracketed(text.parts)]
        .filter(Boolean)
        .join(' '),
      [text.before, ...text.signsBefore].join(' '),
      [text.change, text.territory].filter((part) => part !== '').join(texts.semicolon),
      text.rank,
      text.median,
      text.sources.map((n) => `[${n}]`).join(''),
    ]),
    foot: [...foot, ...sources.map((source) => sourceLine(source, texts))],
  };
}
