import type { Words } from '../../charts/words';
import type { Texts } from '../../i18n/index';
import { periodText } from '../../i18n/period';
import type { Comparison } from '../../query/comparison';
import { displayUnit } from '../../query/display';
import { partText } from './table-lines';

/** A companion of our bureau in the year of focus, in words. */
export interface CompanionText {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  /** What it is formed from, and its period where that is no whole year. */
  readonly beside: string;
}

/** Our bureau's companions in the year of focus, a line each. */
export function companionsText(
  comparison: Comparison,
  year: number,
  words: Words,
  texts: Texts,
): readonly CompanionText[] {
  const at = comparison.years.indexOf(year);
  const unit = displayUnit(comparison);
  return comparison.rows
    .filter((row) => row.ours)
    .flatMap((row) => {
      const cell = row.cells[at];
      if (!cell) return [];
      const known = cell.reading.status === 'known';
      const formed = cell.derivation;
      const parts = formed
        ? texts.panel.ofParts(partText(formed.numerator, words), partText(formed.denominator, words))
        : '';
      return [
        {
          key: row.key,
          name: words.seriesShort(row, comparison.rows),
          value: words.value(cell.reading, unit) + (known ? ` ${words.unit(unit)}` : ''),
          beside: [parts, periodText(cell.period, texts)].filter((part) => part !== '').join(texts.sep),
        },
      ];
    });
}
