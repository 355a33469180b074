import { fullName } from '../../domain/bureau-candidates';
import type { Dictionary } from '../../domain/dictionary';
import { makePlaces } from '../../domain/naming';
import type { OwnEntry } from '../../domain/own';
import type { Language } from '../../i18n/index';
import type { OwnTexts } from '../../i18n/own';
import { categoryName } from '../panels/indicator-choices';
import { codeName } from './break-words';

/** What a list says of an entry beside its name. */
export function entryParts(
  entry: OwnEntry,
  dictionary: Dictionary,
  t: OwnTexts,
  language: Language,
): readonly string[] {
  if (entry.type === 'indicator') {
    const partName = (id: string): string => dictionary.indicatorById.get(id)?.nameZh ?? id;
    const parts = [entry.numeratorId, entry.denominatorId].filter((id) => id !== '').map(partName);
    return [
      entry.unit,
      t.kinds[entry.kind],
      categoryName(entry.category, language),
      parts.join(' / '),
      entry.polarity === 'neutral' ? '' : t.polarities[entry.polarity],
    ];
  }
  const places = makePlaces(dictionary);
  if (entry.type === 'bureau') {
    const region = dictionary.regionsByCode.get(entry.code)?.slice(-1)[0];
    return [region ? `${fullName(region, places)} ${entry.code}` : t.noCode, t.levels[entry.level]];
  }
  const named = (name: string): string =>
    dictionary.indicatorById.get(name)?.nameZh ?? categoryName(name, language);
  const whos = entry.codes.map((code) => codeName(code, dictionary, places, t));
  return [
    entry.date,
    t.breakKinds[entry.kind],
    whos.length > 0 ? whos.join('、') : t.everywhere,
    entry.indicators.length > 0 ? entry.indicators.map(named).join('、') : t.allIndicators,
    entry.severs ? (t.fields['severs'] ?? '') : '',
  ];
}
