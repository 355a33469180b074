import { FIRST_YEAR, LAST_YEAR } from './dates';
import { foldWidth } from './fold';
import { chineseInteger } from './numerals';
import { columnUnit, type ColumnUnit } from './units';
import type { Vocabulary } from './vocabulary';

/** The only year that a text names: `杭州市2018年汇总表`, `penalties_2018.csv`; null for none or several. */
export function yearIn(text: string): number | null {
  const years = new Set<number>();
  const folded = foldWidth(text);
  for (const m of folded.matchAll(/(?<!\d)(\d{4})(?!\d)/g)) years.add(Number(m[1]));
  for (const m of folded.matchAll(/([〇○零一二三四五六七八九]{4})年/g))
    years.add(chineseInteger(m[1] ?? '') ?? 0);
  const [year] = [...years].filter((y) => y >= FIRST_YEAR && y <= LAST_YEAR);
  return years.size === 1 && year !== undefined ? year : null;
}

/** The unit of a line above the table: `单位：万元`. Null where it names several or none. */
export function unitOfTitles(titles: readonly string[], vocabulary: Vocabulary): ColumnUnit | null {
  for (const title of titles) {
    const word = /单位[:：]\s*([^\s()（）]+)/.exec(title)?.[1];
    const unit = word === undefined ? null : columnUnit(word, vocabulary.dictionary.unitByPrinted);
    if (unit !== null) return unit;
  }
  return null;
}
