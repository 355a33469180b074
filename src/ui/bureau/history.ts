import type { Dictionary } from '../../domain/dictionary';
import type { BureauTexts } from '../../i18n/bureau-zh';

/** What became of a region's territory, oldest first, as sentences. */
export function territoryHistory(
  code: string,
  dictionary: Dictionary,
  texts: BureauTexts,
): readonly string[] {
  const nameOf = (of: string): string => {
    const regions = dictionary.regionsByCode.get(of) ?? [];
    return regions[regions.length - 1]?.name ?? of;
  };
  const rows = (dictionary.regionsByCode.get(code) ?? []).map(({ name, validFrom, validTo }) => ({
    date: validFrom,
    text: texts.valid(name, validFrom, validTo),
  }));
  const moves = dictionary.lineage
    .filter(({ fromCode, toCode }) => fromCode === code || toCode === code)
    .map(({ fromCode, toCode, date, extent }) => {
      const whole = extent === 'whole';
      if (fromCode === toCode) return { date, text: texts.kept(date, whole) };
      const text =
        toCode === code
          ? texts.joined(date, nameOf(fromCode), whole)
          : texts.left(date, nameOf(toCode), whole);
      return { date, text };
    });
  return [...rows, ...moves]
    .filter(({ text }) => text !== '')
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ text }) => text);
}
