import type { Dictionary } from '../../domain/dictionary';
import { levelOf, type Level } from '../../domain/region';
import { parentOf, regionBureau } from '../../query/peers';
import type { Texts } from '../../i18n/index';
import { pickingTexts } from '../../i18n/picking';
import type { Choice } from '../components/search';
import { regionName } from './region-name';

/** What the choices need to know of a loaded bureau. */
export interface ListedBureau {
  readonly bureau: {
    readonly id: string;
    readonly name: string;
    readonly code: string;
    readonly level: Level;
  };
  readonly figures: number;
  readonly names: readonly { readonly name: string }[];
}

/** The heading under which a bureau is listed: its city with the province, the province, or its level. */
function groupOf(code: string, dictionary: Dictionary, texts: Texts): string {
  const level = levelOf(code);
  if (level === 'unknown') return pickingTexts(texts).unknownArea;
  if (level === 'nation' || level === 'province') return texts.levels[level];
  const province = regionName(`${code.slice(0, 2)}0000`, dictionary);
  if (level === 'city') return `${province}${texts.sep}${texts.levels.city}`;
  const parent = parentOf(code, dictionary);
  return parent === `${code.slice(0, 2)}0000`
    ? province
    : `${province}${texts.sep}${regionName(parent, dictionary)}`;
}

/**
 * Every bureau with figures, in administrative order, then every other region of the table: a bureau can be
 * ours before anything of it is loaded. Found by printed names of all years, region names and code.
 */
export function bureauChoices(
  loaded: readonly ListedBureau[],
  dictionary: Dictionary,
  texts: Texts,
): readonly Choice[] {
  const picking = pickingTexts(texts);
  const regions = (code: string): string =>
    (dictionary.regionsByCode.get(code) ?? []).map(({ name }) => name).join(' ');
  const known = new Set(loaded.map(({ bureau }) => bureau.id));
  const withFigures = loaded.map(({ bureau, figures, names }): Choice => ({
    id: bureau.id,
    label: bureau.name,
    hint: (dictionary.bureauById.has(bureau.id) ? texts.any.own + texts.sep : '') + picking.figures(figures),
    group: groupOf(bureau.code, dictionary, texts),
    keywords: [bureau.code, regions(bureau.code), ...names.map(({ name }) => name)].join(' '),
  }));
  const others = [...dictionary.regionsByCode.keys()]
    .filter((code) => !known.has(code) && levelOf(code) !== 'unknown')
    .sort()
    .map((code): Choice => {
      const { name } = regionBureau(code, dictionary);
      return {
        id: code,
        label: name,
        hint: picking.noFigures,
        group: groupOf(code, dictionary, texts),
        keywords: `${code} ${regions(code)}`,
        quiet: true,
      };
    });
  return [...withFigures, ...others];
}
