import type { Words } from '../../charts/words';
import type { Dictionary } from '../../domain/dictionary';
import type { Indicator } from '../../domain/indicator';
import type { Texts } from '../../i18n/index';
import { indicatorsOf, type Table } from '../../table/table';
import type { Choice } from '../components/search';

const counted = new WeakMap<Table, ReadonlyMap<string, number>>();

/** Known figures of each indicator over all data sets of a table. One pass, kept for the table's life. */
export function figureCounts(table: Table): ReadonlyMap<string, number> {
  const cached = counted.get(table);
  if (cached) return cached;
  const counts = new Map<string, number>();
  for (const { columns } of table.datasets) {
    columns.indicators.forEach(({ id }, at) => {
      const end = columns.offsets[at + 1] ?? columns.length;
      let known = 0;
      for (let i = columns.offsets[at] ?? 0; i < end; i++)
        if (!Number.isNaN(columns.value[i] ?? NaN)) known += 1;
      counts.set(id, (counts.get(id) ?? 0) + known);
    });
  }
  counted.set(table, counts);
  return counts;
}

/** The dictionary's indicators in its order, then those that only a loaded file knows. */
export function allIndicators(table: Table, dictionary: Dictionary): readonly Indicator[] {
  return [
    ...dictionary.indicators,
    ...indicatorsOf(table).filter(({ id }) => !dictionary.indicatorById.has(id)),
  ];
}

/** `行政处罚 penalties` → its half in one language; a category of one word stays. */
export function categoryName(category: string, lang: Words['lang']): string {
  const [first = '', ...rest] = category.split(' ');
  if (rest.length === 0) return first;
  return lang === 'zh' ? first : rest.join(' ');
}

/** Indicators to choose from: found by both names, category, and every alias. */
export function indicatorChoices(
  table: Table,
  dictionary: Dictionary,
  words: Words,
  texts: Texts,
): readonly Choice[] {
  const counts = figureCounts(table);
  return allIndicators(table, dictionary).map((indicator) => {
    const kind = texts.any.class[indicator.class];
    const figures = texts.any.count(counts.get(indicator.id) ?? 0);
    return {
      id: indicator.id,
      label: words.indicator(indicator),
      hint: [indicator.own ? texts.any.own : '', kind, figures].filter((part) => part !== '').join(texts.sep),
      group: indicator.known ? categoryName(indicator.category, words.lang) : texts.any.unknown,
      keywords: [
        indicator.id,
        indicator.nameZh,
        indicator.nameEn,
        indicator.category,
        ...indicator.headerAliases,
        ...indicator.proseAliases,
      ].join(' '),
    };
  });
}
